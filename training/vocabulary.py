"""The labels of the model, in the order of its outputs. Exported whole to models/model.json."""

ENTITY_TYPES = ['person', 'group', 'org', 'place']

# The kinds an entity of each type may have. Order across types is the order of the `kind` logits.
KINDS_BY_TYPE = {
    'person': ['person'],
    'group': ['rebel', 'political_militia', 'identity_militia', 'pro_government_militia', 'gang', 'unknown'],
    'org': ['state_force', 'police', 'government', 'intergovernmental', 'party', 'media', 'ngo', 'company', 'court', 'other'],
    'place': ['country', 'province', 'district', 'city', 'facility', 'region'],
}
KINDS = [kind for kinds in KINDS_BY_TYPE.values() for kind in kinds]

POSTINGS = ['posted_to/commander', 'posted_to/office_holder', 'posted_to/member', 'posted_to/spokesperson',
            'posted_to/second_in_command']
OPERATIONS = ['operates_from/area', 'operates_from/site']
# `former` is no relation of its own: it says of a posting of the same pair that it has ended.
RELATIONS = [*POSTINGS, *OPERATIONS, 'controls', 'controls/lost', 'part_of', 'allied_with', 'opposed_to', 'within',
             'capital_of', 'related_to', 'former']
SYMMETRIC_RELATIONS = ['allied_with', 'opposed_to', 'related_to']
# Of these the likeliest one stands for a pair, the others fall.
EXCLUSIVE_RELATIONS = [POSTINGS, OPERATIONS, ['controls', 'controls/lost'], ['allied_with', 'opposed_to']]

_ACTORS = ['group', 'org']
_SIGNATURES = {
    **{label: (['person'], ['group', 'org', 'place']) for label in [*POSTINGS, 'former']},
    **{label: (['person', *_ACTORS], ['place']) for label in OPERATIONS},
    'controls': (_ACTORS, ['place']), 'controls/lost': (_ACTORS, ['place']),
    'part_of': (_ACTORS, _ACTORS), 'allied_with': (_ACTORS, _ACTORS), 'opposed_to': (_ACTORS, _ACTORS),
    'within': (['place'], ['place']), 'capital_of': (['place'], ['place']), 'related_to': (['person'], ['person']),
}
# Relation label → types its head and its tail may have (GUIDELINES of the corpus, decision 1 included).
RELATION_SIGNATURES = {label: {'head': _SIGNATURES[label][0], 'tail': _SIGNATURES[label][1]} for label in RELATIONS}

EVENT_TYPES = ['attack_ied', 'attack_suicide', 'battle_clash', 'battle_gov_regains', 'battle_nonstate_takes', 'other',
               'protest_excessive_force', 'protest_intervention', 'protest_peaceful', 'remote_airstrike',
               'remote_chemical', 'remote_drone', 'remote_grenade', 'remote_shelling_missile', 'riot', 'sd_agreement',
               'sd_arrest', 'sd_base', 'sd_disrupted_weapons', 'sd_group_change', 'sd_looting_destruction', 'sd_other',
               'sd_release', 'sd_surrender', 'sd_transfer', 'vac_abduction', 'vac_attack', 'vac_sexual']
# What a reading (READING) calls them, and what else the scorer takes for an annotated one.
EVENT_NAMES = {
    'battle_clash': 'clash', 'battle_gov_regains': 'capture_territory', 'battle_nonstate_takes': 'capture_territory',
    'remote_airstrike': 'airstrike', 'remote_drone': 'airstrike', 'remote_shelling_missile': 'shelling',
    'attack_ied': 'bombing', 'attack_suicide': 'bombing', 'remote_grenade': 'bombing', 'remote_chemical': 'attack',
    'vac_attack': 'attack', 'vac_abduction': 'kidnapping', 'vac_sexual': 'attack', 'protest_peaceful': 'protest',
    'protest_intervention': 'protest', 'protest_excessive_force': 'protest', 'riot': 'riot', 'sd_agreement': 'agreement',
    'sd_arrest': 'arrest', 'sd_group_change': 'group_change', 'sd_disrupted_weapons': 'disrupted_weapons',
    'sd_base': 'base', 'sd_looting_destruction': 'looting', 'sd_transfer': 'withdrawal', 'sd_release': 'release',
    'sd_surrender': 'surrender', 'sd_other': 'other', 'other': 'other',
}
EVENT_ALSO = {
    'battle_clash': ['attack'], 'remote_airstrike': ['attack'], 'remote_drone': ['attack'],
    'remote_shelling_missile': ['attack', 'bombing', 'airstrike'], 'attack_ied': ['attack'], 'attack_suicide': ['attack'],
    'remote_grenade': ['attack'], 'protest_excessive_force': ['attack'], 'riot': ['protest', 'clash'], 'sd_group_change': ['other'],
    'sd_disrupted_weapons': ['other'], 'sd_base': ['other'], 'sd_looting_destruction': ['other'], 'sd_transfer': ['capture_territory'],
}
STATUSES = ['actual', 'claimed', 'denied', 'planned', 'hypothetical', 'background']
ROLES = ['actor', 'target', 'victim', 'supporter', 'weapon', 'place']
TOLLS = ['none', 'killed', 'wounded', 'captured']

# Mention tags: 0 outside, 1 + 2·type begins a mention of that type, 2 + 2·type goes on with it.
# Trigger and argument tags: 0 outside, 1 begins, 2 goes on.
MENTION_TAGS = 1 + 2 * len(ENTITY_TYPES)

PRONOUNS = ('he she it they him her them his hers its their theirs who whom whose himself herself itself themselves '
            'we us our i my me you your this that these those').split()
# Lower-case heads that a capital at a sentence's start does not make a name.
COMMON_NOUNS = ('gunmen militants rebels police soldiers troops officials fighters insurgents protesters').split()
# Words that carry nothing of a name.
NAME_STOP_WORDS = ['the', 'a', 'an', "'", '’', 's', '-', '.']
# Words that initials may leave out.
SMALL_WORDS = ['of', 'for', 'and', 'in', 'on', 'to']
ABBREVIATIONS = ('mr mrs ms dr st gen col maj lt capt sgt brig cpl adm cmdr sen rep gov prof rev hon pres jr sr no vs '
                 'lieut cdr comdr comdt pvt pfc supt insp asst messrs mme mlle mgr msgr fr smt atty gens cols mohd mt '
                 'jan feb mar apr jun jul aug sep sept oct nov dec').split()
NUMBER_WORDS = {
    **{word: i for i, word in enumerate(
        'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen '
        'seventeen eighteen nineteen twenty'.split())},
    'a': 1, 'an': 1, 'thirty': 30, 'forty': 40, 'fifty': 50, 'sixty': 60, 'seventy': 70, 'eighty': 80, 'ninety': 90,
}
# What multiplies the number before it; alone ("several hundred") it counts nothing.
NUMBER_MULTIPLIERS = {'dozen': 12, 'hundred': 100, 'thousand': 1000, 'million': 1000000}
