/**
 * Asks a running service the headline question, as a newcomer does: `node scripts/ask-headline.mjs [--url …] [--city …]`.
 * Waits until the service is ready. Exits with 1 unless at least one commander is found, and every quote of every claim
 * stands in its article's text at its offsets.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    city: { type: 'string', default: 'Taloqan' },
    wait: { type: 'string', default: '120' },
  },
});

const query = `query ($city: Name!) {
  commanders(filter: { operatesFrom: { name: $city } }, first: 10) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { name aliases
      postings(first: 5) { edges { role title node { __typename name } claims(first: 2) { nodes { quote start end article { title publishedOn text } } } } }
      operatesFrom(first: 5) { edges { kind firstReported lastReported node { __typename name } claims(first: 2) { nodes { quote start end article { title text } } } } } } } } }`;

try {
  await untilReady();
  const { commanders } = await ask();
  const persons = commanders.edges.map(({ node }) => node);
  if (persons.length === 0) throw new Error(`no commander who operates from ${values.city} was found`);
  for (const { name, postings, operatesFrom } of persons) {
    const facts = [...postings.edges, ...operatesFrom.edges];
    console.log(`${name}: ${facts.map(({ role, kind, node }) => `${role ?? kind} ${node.name}`).join(', ')}`);
    for (const { node, claims } of facts) verifyQuotes(`${name}, ${node.name}`, claims.nodes);
  }
  console.log(
    `${persons.length} of ${commanders.totalCount} commanders who operate from ${values.city}, every quote found`,
  );
} catch (error) {
  console.error(`The headline question failed: ${error.message}`);
  process.exitCode = 1;
}

async function untilReady() {
  const deadline = Date.now() + Number(values.wait) * 1_000;
  for (;;) {
    const ready = await fetch(`${values.url}/health/ready`).catch(() => undefined);
    if (ready?.ok) return;
    if (Date.now() > deadline) throw new Error(`${values.url} was not ready within ${values.wait} s`);
    await pause(500);
  }
}

async function ask() {
  const response = await fetch(`${values.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { city: values.city } }),
  });
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

function verifyQuotes(fact, claims) {
  if (claims.length === 0) throw new Error(`${fact}: no claim`);
  for (const { quote, start, end, article } of claims) {
    if (quote === '' || article.text.slice(start, end) !== quote)
      throw new Error(`${fact}: "${quote}" is not in its article`);
  }
}
