import type { JudgementPayloadResolvers, JudgementResolvers, Verdict } from '../../generated/resolvers.js';
import type { Tree } from '../../queries/hydrate.js';

export const Judgement: Pick<JudgementResolvers, 'verdict'> = {
  verdict: ({ verdict }) => String(verdict).toUpperCase() as Verdict,
};

export const JudgementPayload: Pick<JudgementPayloadResolvers, 'entities'> = {
  entities: ({ entityIds }, _, { reader }, info) => entityIds.map(id => reader.entity(id, info) as Promise<Tree>),
};
