import neo4j from 'neo4j-driver';

import type { Parameters } from '../../src/graph/graph.js';
import { parametersToNeo4j } from '../../src/graph/neo4j-values.js';
import type { GraphSettings } from '../../src/graph/open.js';

/** A step of a plan: what it does, on what, and, when profiled, what it read. */
export interface PlanStep {
  readonly operator: string;
  readonly details: string;
  readonly dbHits: number;
}

interface DriverPlan {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly DriverPlan[];
  readonly dbHits?: number;
}

/** How a Neo4j server would run a statement (`EXPLAIN`), or how it did (`PROFILE`). */
export interface Planner {
  explain(text: string, parameters: Parameters): Promise<PlanStep[]>;
  profile(text: string, parameters: Parameters): Promise<PlanStep[]>;
  /** Lets the server count what was just written: it plans by counts that it takes in the background. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** The gateway gives rows, not plans: this asks the driver. */
export function plannerOf(settings: GraphSettings): Planner {
  if (settings.engine !== 'neo4j') throw new Error('only Neo4j tells its plans');
  const { uri, user, password, database } = settings;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const planOf = async (text: string, parameters: Parameters): Promise<PlanStep[]> => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const { summary } = await session.run(text, parametersToNeo4j(parameters));
      const plan = summary.profile === false ? summary.plan : summary.profile;
      if (plan === false) throw new Error(`no plan came with ${text}`);
      return stepsOf(plan);
    } finally {
      await session.close();
    }
  };
  return {
    explain: (text, parameters) => planOf(`EXPLAIN ${text}`, parameters),
    profile: (text, parameters) => planOf(`PROFILE ${text}`, parameters),
    async settle() {
      await driver.executeQuery('CALL db.prepareForReplanning(120)', {}, { database });
    },
    close: () => driver.close(),
  };
}

function stepsOf({ operatorType, arguments: details, children, dbHits }: DriverPlan): PlanStep[] {
  const step = {
    operator: operatorType.replace(/@.*$/, ''),
    details: String(details['Details'] ?? ''),
    dbHits: Number(dbHits ?? details['DbHits'] ?? 0),
  };
  return [step, ...children.flatMap(stepsOf)];
}
