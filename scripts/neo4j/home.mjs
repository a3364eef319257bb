import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes `folder` a home of Neo4j that serves Bolt on `port` of this machine alone, with its settings as they are now.
 *
 * @returns the password of user neo4j: `password` or a new one in a new folder, later the one that the folder began with.
 * @throws when an old folder is given another password: only the server itself can change it.
 */
export async function prepareHome(folder, port, password) {
  await mkdir(join(folder, 'conf'), { recursive: true });
  await writeFile(join(folder, 'conf', 'neo4j.conf'), settings(port));

  const kept = join(folder, 'password');
  if (existsSync(kept)) {
    const present = await readFile(kept, 'utf8');
    if (password !== undefined && password !== present) {
      throw new Error(`${folder} has another password (see ${kept}): leave --password out, or choose another folder`);
    }
    return present;
  }
  const chosen = password ?? randomBytes(12).toString('base64url');
  await mkdir(join(folder, 'data', 'dbms'), { recursive: true });
  await writeFile(join(folder, 'data', 'dbms', 'auth.ini'), initialUser('neo4j', chosen), { mode: 0o600 });
  await writeFile(kept, chosen, { mode: 0o600 });
  return chosen;
}

function settings(port) {
  return `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=256m
dbms.usage_report.enabled=false
# The default writes every statement with its parameters, articles among them.
db.logs.query.enabled=OFF
# An empty store of 2 MB instead of 517.
db.tx_log.preallocate=false
db.store.files.preallocate=false
db.tx_log.rotation.size=16m
db.tx_log.rotation.retention_policy=keep_none
# Stops in half a second instead of eleven.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`;
}

/** What `neo4j-admin dbms set-initial-password` writes: SHA-256 of salt and password, and 1,023 times again. */
function initialUser(user, password) {
  const salt = randomBytes(32);
  const sha256 = bytes => createHash('sha256').update(bytes).digest();
  let hash = sha256(Buffer.concat([salt, Buffer.from(password)]));
  for (let i = 1; i < 1024; i++) hash = sha256(hash);
  return `${user}:SHA-256,${hash.toString('hex')},${salt.toString('hex')},1024:\n`;
}
