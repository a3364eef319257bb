import { type Story, story } from './stories.js';

/** Five reports whose people, places and events meet: two spellings of one city, two men of one name, one clash told twice. */
export const STORIES: readonly Story[] = [
  story({
    id: 'wire-1',
    date: '2021-08-02',
    text:
      'TALOQAN, Afghanistan. Taliban fighters attacked government positions near Taloqan on Monday and killed nine soldiers. ' +
      'Gen. Abdul Karim Yusufi, the commander of the Afghan army in Takhar Province, said his men held the city.',
    entities: {
      Taloqan: 'place city',
      Afghanistan: 'place country',
      'Takhar Province': 'place province',
      Taliban: 'group rebel',
      'Abdul Karim Yusufi': 'person',
      'Afghan army': 'organisation state_force',
    },
    relations: [
      ['Abdul Karim Yusufi', 'commands', 'Afghan army', { role: 'COMMANDER', title: 'commander', rank: 'Gen.' }],
      ['Abdul Karim Yusufi', 'operates_in', 'Takhar Province'],
      ['Taliban', 'operates_in', 'Taloqan'],
    ],
    events: [{ on: 'attacked', at: ['Taloqan'], by: 'Taliban', against: 'Afghan army', killed: 9 }],
  }),
  story({
    id: 'wire-2',
    date: '2021-08-03',
    text:
      'KABUL. The Taliban attacked army posts at Taleqan on Monday, the ministry said, and 11 soldiers died. ' +
      'General Yusufi, who commands the Afghan army there, denied that the city had fallen. ' +
      'Mohammad Omar, a militia commander in Taleqan, said Kunduz was quiet.',
    entities: {
      Taleqan: 'place city',
      KABUL: 'place city',
      Kunduz: 'place city',
      Taliban: 'group rebel',
      Yusufi: 'person',
      'Afghan army': 'organisation state_force',
      'Mohammad Omar': 'person',
      militia: 'group pro_government_militia',
    },
    relations: [
      ['Yusufi', 'commands', 'Afghan army', { role: 'COMMANDER', title: 'general', rank: 'General' }],
      ['Mohammad Omar', 'commands', 'militia', { role: 'COMMANDER', title: 'militia commander' }],
      ['Mohammad Omar', 'operates_from', 'Taleqan'],
    ],
    events: [
      { on: 'attacked', at: ['Taleqan'], by: 'Taliban', against: 'Afghan army', date: '2021-08-02', killed: 11 },
    ],
  }),
  story({
    id: 'wire-3',
    date: '2021-08-09',
    text:
      'The Taliban captured Taloqan, the capital of Takhar Province in Afghanistan, on Sunday. ' +
      'Gen. Abdul Karim Yusufi, commander of the Afghan army, had left Taloqan the night before.',
    entities: {
      Taloqan: 'place city',
      'Takhar Province': 'place province',
      Afghanistan: 'place country',
      Taliban: 'group rebel',
      'Abdul Karim Yusufi': 'person',
      'Afghan army': 'organisation state_force',
    },
    relations: [['Abdul Karim Yusufi', 'commands', 'Afghan army', { role: 'COMMANDER', title: 'commander' }]],
    events: [
      {
        on: 'captured',
        at: ['Taloqan'],
        by: 'Taliban',
        date: '2021-08-08',
        type: 'capture_territory',
        acled: 'NON_STATE_ACTOR_OVERTAKES_TERRITORY',
      },
    ],
  }),
  story({
    id: 'wire-4',
    date: '2021-08-10',
    text:
      'Mohammad Omar, the governor of Kunduz Province in Afghanistan, denied that gunmen had entered Kunduz. ' +
      'The Taliban plan to attack Mazar-i-Sharif next, residents fear.',
    entities: {
      'Mohammad Omar': 'person',
      'Kunduz Province': 'place province',
      Afghanistan: 'place country',
      Kunduz: 'place city',
      gunmen: 'group',
      Taliban: 'group rebel',
      'Mazar-i-Sharif': 'place city',
    },
    relations: [
      ['Mohammad Omar', 'holds_office_in', 'Kunduz Province', { role: 'OFFICE_HOLDER', title: 'governor' }],
      ['Taliban', 'operates_from', 'Mazar-i-Sharif', { modality: 'planned' }],
    ],
    events: [
      { on: 'entered', at: ['Kunduz'], by: 'gunmen', polarity: 'denied' },
      { on: 'attack', at: ['Mazar-i-Sharif'], by: 'Taliban', modality: 'planned', date: null, datePrecision: null },
    ],
  }),
  story({
    id: 'wire-5',
    date: '2021-08-12',
    text:
      'In Farkhar, a district of Takhar Province in Afghanistan, the Taliban fight the National Uprising Front, whose ' +
      'leader is Hamid Sayfi. Taliban fighters deny that they hold Taloqan.',
    entities: {
      Farkhar: 'place district',
      'Takhar Province': 'place province',
      Afghanistan: 'place country',
      Taliban: 'group rebel',
      'National Uprising Front': 'group pro_government_militia',
      'Hamid Sayfi': 'person',
      Taloqan: 'place city',
    },
    relations: [
      ['Taliban', 'fights', 'National Uprising Front'],
      ['Hamid Sayfi', 'commands', 'National Uprising Front', { role: 'COMMANDER', title: 'leader' }],
      ['Taliban', 'controls', 'Taloqan', { polarity: 'denied' }],
      ['Farkhar', 'located_in', 'Takhar Province'],
    ],
  }),
];
