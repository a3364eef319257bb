/**
 * The peer: `@neo4j/graphql` with Apollo Server, with the settings that our own service has. Types as its users write
 * them, over the same graph. Prints its address; NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD say where the graph is.
 */
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const typeDefs = `#graphql
  type Person @node {
    id: ID!
    name: String!
    postings: [Militia!]! @relationship(type: "POSTED_TO", direction: OUT, properties: "Posting")
    operatesFrom: [City!]! @relationship(type: "OPERATES_FROM", direction: OUT, properties: "Operation")
    events: [Event!]! @relationship(type: "PARTICIPATED_IN", direction: OUT, properties: "Participation")
    articles: [Article!]! @relationship(type: "MENTIONED_IN", direction: OUT, properties: "Mention")
  }
  type Militia @node {
    id: ID!
    name: String!
    personnel: [Person!]! @relationship(type: "POSTED_TO", direction: IN, properties: "Posting")
  }
  type City @node {
    id: ID!
    name: String!
    operators: [Person!]! @relationship(type: "OPERATES_FROM", direction: IN, properties: "Operation")
    events: [Event!]! @relationship(type: "OCCURRED_IN", direction: IN, properties: "Occurrence")
  }
  type Event @node {
    id: ID!
    date: String!
    participants: [Person!]! @relationship(type: "PARTICIPATED_IN", direction: IN, properties: "Participation")
    places: [City!]! @relationship(type: "OCCURRED_IN", direction: OUT, properties: "Occurrence")
  }
  type Article @node {
    id: ID!
    title: String!
    publishedOn: String!
    persons: [Person!]! @relationship(type: "MENTIONED_IN", direction: IN, properties: "Mention")
  }
  type Posting @relationshipProperties {
    role: String!
    lastReported: String!
    factId: String!
  }
  type Operation @relationshipProperties {
    kind: String!
    lastReported: String!
    factId: String!
  }
  type Participation @relationshipProperties {
    role: String!
    factId: String!
  }
  type Occurrence @relationshipProperties {
    factId: String!
  }
  type Mention @relationshipProperties {
    count: Int!
  }
`;

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
  disableLosslessIntegers: true,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
});
const server = new ApolloServer({
  schema: await new Neo4jGraphQL({ typeDefs, driver }).getSchema(),
  includeStacktraceInErrorResponses: false,
  plugins: [ApolloServerPluginCacheControlDisabled()],
});
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => ({ sessionConfig: { database: 'neo4j' } }),
});
console.log(`listening at ${new URL(url).origin}`);
