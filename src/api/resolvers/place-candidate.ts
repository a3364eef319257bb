import type { PlaceCandidateResolvers, PlaceKind } from '../../generated/resolvers.js';
import { entityIdOfKey } from '../../identity/resolution/entity-ids.js';
import type { Tree } from '../../queries/hydrate.js';

export const PlaceCandidate: Omit<PlaceCandidateResolvers, '__isTypeOf' | 'score' | 'reason'> = {
  name: ({ place }) => place.name,
  kind: ({ place }) => place.kind.toUpperCase() as PlaceKind,
  geonamesId: ({ place }) => place.id,
  country: ({ place }) => place.country,
  latitude: ({ place }) => place.lat,
  longitude: ({ place }) => place.lon,
  population: ({ place }) => place.population || null,
  node: ({ place }, _, { reader }, info) =>
    reader.entity(entityIdOfKey(`geonames:${place.id}`), info) as Promise<Tree | null>,
};
