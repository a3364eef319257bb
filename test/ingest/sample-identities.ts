/**
 * Who is who in the sample corpus, by hand: every person and armed group that two of its articles tell of, or that one tells of
 * under several names. Each line is one of them, with the names that the articles use.
 */
export const PEOPLE: readonly (readonly string[])[] = [
  ['Ahmad Shah Massoud'],
  ['Abdul Rashid Dostum', 'Abdul Rashid Dostam'],
  ['Yar Mohammad Dostam'],
  ['Atta Mohammad Noor', 'Ata Mohammad Nur'],
  ['Zabihullah Mujahid'],
  ['Ashraf Ghani'],
  ['Sultani Makenga'],
  ['Mohamed Hamdan Dagalo', 'Hemedti', 'Hemeti'],
  ['Abdel Fattah al-Burhan'],
  ['Gibril Ibrahim'],
  ['Ali Yagoub Gibril'],
  ['Mohammad Omar'],
  ['Mohammed Fahim'],
  ['Mohammad Mohaqiq'],
  ['Mohammad Noor Rahmani'],
  ['Mohammed Yusuf'],
];

export const GROUPS: readonly (readonly string[])[] = [
  ['Taliban'],
  ['Northern Alliance'],
  ['Jamiat-e Islami'],
  ['Rapid Support Forces', 'R.S.F.', 'RSF'],
  ['March 23 Movement', 'M23', 'M23 rebel group'],
  ['Revolutionary Armed Forces of Colombia', 'FARC'],
  ['Farabundo Martí National Liberation Front', 'FMLN'],
  ['Liberation Tigers of Tamil Eelam', 'Tamil Tigers'],
  ['Islamic State', 'ISIS'],
];

export const ORGANISATIONS: readonly (readonly string[])[] = [
  ['Afghan armed forces', 'Afghan National Army', 'government forces'],
  ['Afghan government'],
  ['217 Pamir Corps'],
  ['Armed Forces of the Democratic Republic of the Congo', 'Congolese army', 'FARDC'],
  ['Sudanese Armed Forces', 'SAF'],
  ['Tatmadaw', "Myanmar's military"],
  ['MONUSCO', 'United Nations peacekeepers', 'U.N. Stabilization Mission in Congo'],
  ['United Nations Security Council', 'Security Council'],
  ['United Nations', 'U.N.'],
  ['Russian Armed Forces', 'Russian forces'],
  ['Iraqi Counter Terrorism Service', 'Counter Terrorism Service'],
];

/** People whose death the articles tell, some of them twice in one article: each died in one event. */
export const DEAD: readonly string[] = [
  'Ignacio Ellacuría',
  'S. P. Thamilselvan',
  'Ali Yagoub Gibril',
  'Khaled al-Asaad',
  'Dawa Khan Menapal',
];

/** Towns that changed hands: the town, the day, and how many of the articles tell of it. */
export const FALLS: readonly (readonly [town: string, day: string, articles: number])[] = [
  ['Kilinochchi', '2009-01-02', 1],
  ['Goma', '2012-11-20', 2],
  ['Goma', '2025-01-27', 1],
  ['Palmyra', '2015-05-20', 1],
  ['Palmyra', '2016-03-27', 1],
  ['Mazar-i-Sharif', '2001-11-09', 3],
  ['Mazar-i-Sharif', '2021-08-14', 1],
  ['Taloqan', '2001-11-11', 1],
  ['Taloqan', '2021-08-08', 1],
  ['Sar-e-Pul', '2021-08-08', 1],
  ['Zaranj', '2021-08-06', 2],
  ['Shibarghan', '2021-08-07', 2],
  ['Aybak', '2021-08-09', 1],
  ['Wad Madani', '2023-12-18', 1],
];
