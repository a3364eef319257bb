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
