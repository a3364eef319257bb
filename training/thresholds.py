"""Chooses the decision thresholds on the held-out slice of train."""

from collections.abc import Callable
from dataclasses import replace

from training.corpus import Document
from training.decode import Candidates, Thresholds, decide_events, decide_relations
from training.evaluate import Counts, align, count_arguments, count_entities, count_relations
from training.vocabulary import RELATIONS, ROLES

GRID = [round(.1 + .05 * i, 2) for i in range(17)]
COREFERENCE_GRID = [-1.5, -1., -.5, 0., .5]
# A wrong edge is worse than a missing one: relations are judged by F0.7.
RELATION_BETA, ARGUMENT_BETA = .7, .9
# But whatever happened happened somewhere: an event without its place is on no map, one without its dead in no sum.
PLACE_BETA, TOLL_BETA = 1.3, 1.3
# A label seen less often than this in the slice takes the threshold that is best for all.
ENOUGH = 25


def start_thresholds() -> Thresholds:
    return Thresholds({label: .5 for label in RELATIONS}, {role: .5 for role in ROLES})


def choose_thresholds(readings: list[tuple[Document, Callable[[float], Candidates]]]) -> Thresholds:
    """
    The thresholds that read these documents best, each found alone on its grid; a document comes with its candidates
    as a function of the threshold of coreference.
    """
    chosen = start_thresholds()

    def entities(coreference: float) -> float:
        counts = Counts()
        for document, candidates in readings:
            found = candidates(coreference)
            count_entities(counts, document, align(document, found), found)
        return counts.f('entity')

    # Two people made one are worse than one made two: the highest threshold that costs next to nothing.
    scores = {threshold: entities(threshold) for threshold in COREFERENCE_GRID}
    chosen = replace(chosen, coreference=max(t for t, score in scores.items() if score > max(scores.values()) - .003))
    read = [(document, candidates(chosen.coreference)) for document, candidates in readings]
    aligned = [align(document, found) for document, found in read]

    def relations(thresholds: Thresholds) -> Counts:
        counts = Counts()
        for (document, found), pairs in zip(read, aligned):
            count_relations(counts, document, pairs, decide_relations(found, thresholds))
        return counts

    def arguments(thresholds: Thresholds) -> Counts:
        counts = Counts()
        for (document, found), pairs in zip(read, aligned):
            count_arguments(counts, document, pairs, decide_events(found, thresholds))
        return counts

    common = _best(lambda t: relations(replace(chosen, relations=dict.fromkeys(RELATIONS, t))).f('relation', RELATION_BETA))
    chosen = replace(chosen, relations={**dict.fromkeys(RELATIONS, common), 'former': .5})
    for label in RELATIONS[:-1]:
        if relations(chosen).rows[label][2] >= ENOUGH:
            best = _best(lambda t, label=label: relations(_with_relation(chosen, label, t)).f(label, RELATION_BETA))
            # Halfway to the common one: the slice is small.
            chosen = _with_relation(chosen, label, (best + common) / 2)
    # Of few sites the slice once chose a lower one, which let in 43 of which 19 were wrong.
    area, site = (chosen.relations[f'operates_from/{kind}'] for kind in ('area', 'site'))
    chosen = _with_relation(chosen, 'operates_from/site', max(area, site))

    def events(thresholds: Thresholds) -> float:
        """An event is found by its word, and known by who took part."""
        counts = arguments(thresholds)
        return counts.f('event') + counts.f('participant', ARGUMENT_BETA)

    chosen = replace(chosen, event=_best(lambda t: events(replace(chosen, event=t)), [0., *GRID[:9]], slack=.01))
    common = _best(lambda t: arguments(replace(chosen, roles=dict.fromkeys(ROLES, t))).f('participant', ARGUMENT_BETA))
    place = _best(lambda t: arguments(replace(chosen, roles=dict.fromkeys(ROLES, t))).f('place', PLACE_BETA))
    chosen = replace(chosen, roles={**dict.fromkeys(ROLES, common), 'place': place})
    return replace(chosen, toll=_best(lambda t: arguments(replace(chosen, toll=t)).f('toll', TOLL_BETA)))


def _best(score: Callable[[float], float], grid: list[float] = GRID, slack: float = .001) -> float:
    """The middle of the thresholds that score within `slack` of the best."""
    scores = [(score(threshold), threshold) for threshold in grid]
    top = [threshold for value, threshold in scores if value > max(scores)[0] - slack]
    return top[len(top) // 2]


def _with_relation(thresholds: Thresholds, label: str, value: float) -> Thresholds:
    return replace(thresholds, relations={**thresholds.relations, label: value})
