/** Owns the adjectives of nationality, and the country that each stands for. */

/** Adjective and the names of its country, the likeliest or longest first; common usage, after ISO 3166 short names. */
export const DEMONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'American:United States,USA,US,U.S.,America|Argentine:Argentina|Australian:Australia|Austrian:Austria|Bangladeshi:Bangladesh|Belgian:Belgium|' +
    'Brazilian:Brazil|British:United Kingdom,UK,Britain|Bulgarian:Bulgaria|Cambodian:Cambodia|Canadian:Canada|Chilean:Chile|Chinese:China|' +
    'Colombian:Colombia|Croatian:Croatia|Cuban:Cuba|Czech:Czech Republic,Czechia|Danish:Denmark|Dutch:Netherlands|Egyptian:Egypt|Emirati:United Arab Emirates,UAE|' +
    'Estonian:Estonia|Ethiopian:Ethiopia|Fijian:Fiji|Finnish:Finland|French:France|German:Germany|Ghanaian:Ghana|Greek:Greece|Hungarian:Hungary|Icelandic:Iceland|' +
    'Indian:India|Indonesian:Indonesia|Iranian:Iran|Iraqi:Iraq|Irish:Ireland|Israeli:Israel|Italian:Italy|Jamaican:Jamaica|Japanese:Japan|Jordanian:Jordan|Kazakh:Kazakhstan|' +
    'Kenyan:Kenya|Korean:South Korea,Republic of Korea,Korea|Kuwaiti:Kuwait|Lao:Laos|Latvian:Latvia|Lebanese:Lebanon|Lithuanian:Lithuania|Malaysian:Malaysia|' +
    'Maltese:Malta|Mexican:Mexico|Mongolian:Mongolia|Moroccan:Morocco|Namibian:Namibia|Nepali:Nepal|Nigerian:Nigeria|Norwegian:Norway|Omani:Oman|Pakistani:Pakistan|' +
    'Peruvian:Peru|Philippine:Philippines|Filipino:Philippines|Polish:Poland|Portuguese:Portugal|Qatari:Qatar|Romanian:Romania|Russian:Russian Federation,Russia|' +
    'Rwandan:Rwanda|Saudi:Saudi Arabia|Scottish:Scotland|Serbian:Serbia|Singaporean:Singapore|Slovak:Slovakia|Spanish:Spain|Swedish:Sweden|Swiss:Switzerland|Tanzanian:Tanzania|' +
    'Thai:Thailand|Turkish:Türkiye,Turkey|Ugandan:Uganda|Ukrainian:Ukraine|Uzbek:Uzbekistan|Vietnamese:Viet Nam,Vietnam|Welsh:Wales|Zambian:Zambia|Zimbabwean:Zimbabwe'
  )
    .split('|')
    .map((entry) => {
      const [adjective, countries] = entry.split(':') as [string, string];
      return [adjective, countries.split(',')] as const;
    }),
);

export function isDemonym(word: string): boolean {
  return DEMONYMS.has(word);
}

const COUNTRIES: ReadonlySet<string> = new Set([...DEMONYMS.values()].flat());

export function isCountry(name: string): boolean {
  return COUNTRIES.has(name);
}

/** The country of an adjective as the text names it; null where it names the country nowhere. */
export function countryOf(adjective: string, text: string): string | null {
  return DEMONYMS.get(adjective)?.find((country) => text.includes(country)) ?? null;
}
