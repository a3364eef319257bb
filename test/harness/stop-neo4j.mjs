export default async function tearDown() {
  await globalThis.neo4jUnderTest?.stop();
}
