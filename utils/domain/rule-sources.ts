/** Where a number or a right comes from. Labels are names of laws and stay in their language. */
export type RuleSource = {
  readonly label: string;
  /** `null`: there is no page to show. */
  readonly url: string | null;
  /** How the number was checked: at the source itself, in another text about it, or not at all. */
  readonly checked: "source" | "secondary" | "memory";
};

/** An article of the French labour code, as published by the ministry. */
const article = (number: string): RuleSource => ({
  label: `Code du travail, ${number}`,
  url: `https://code.travail.gouv.fr/code-du-travail/${number.toLowerCase()}`,
  checked: "source",
});

const sheet = (number: string, title: string): RuleSource => ({
  label: `service-public.fr, ${title}`,
  url: `https://www.service-public.fr/particuliers/vosdroits/${number}`,
  checked: "source",
});

/** Sources named in rules.md, section 1. Pages decide how to show them. */
export const RULE_SOURCES = {
  "own-plan": { label: "", url: null, checked: "source" },
  "own-contract": { label: "", url: null, checked: "source" },
  "fr-l3131-1": article("L3131-1"),
  "fr-l3164-1": article("L3164-1"),
  "fr-l3132-1": article("L3132-1"),
  "fr-l3132-2": article("L3132-2"),
  "fr-l3121-18": article("L3121-18"),
  "fr-l3121-20": article("L3121-20"),
  "fr-l3121-22": article("L3121-22"),
  "fr-l3121-16": article("L3121-16"),
  "fr-l3121-27": article("L3121-27"),
  "fr-l3121-62": article("L3121-62"),
  "fr-l3122-6": article("L3122-6"),
  "fr-l3122-7": article("L3122-7"),
  "fr-l3162-1": article("L3162-1"),
  "fr-l2242-17": article("L2242-17"),
  "fr-interns": sheet("F16734", "stages"),
  "fr-minors": sheet("F1882", "travail des mineurs"),
  "fr-cass-99-43351": {
    label: "Cass. soc., 18 déc. 2001, no 99-43.351",
    url: "https://www.courdecassation.fr/recherche-judilibre?search_api_fulltext=99-43.351",
    checked: "secondary",
  },
  "fr-freelance": { label: "Code du travail, L2242-17", url: article("L2242-17").url, checked: "secondary" },
  "eu-2003-88": {
    label: "Directive 2003/88/EC",
    url: "https://eur-lex.europa.eu/eli/dir/2003/88/oj",
    checked: "secondary",
  },
  "be-2022-10-03": {
    label: "Loi du 3 octobre 2022, art. 16 et 17",
    url: "https://www.wolterskluwer.com/fr-be/expert-insights/right-to-deconnection",
    checked: "secondary",
  },
  "es-et": {
    label: "Estatuto de los Trabajadores, art. 34 y 37",
    url: "https://www.boe.es/buscar/act.php?id=BOE-A-2015-11430",
    checked: "secondary",
  },
  "es-10-2021": {
    label: "Ley 10/2021, art. 18",
    url: "https://www.boe.es/buscar/act.php?id=BOE-A-2021-11472",
    checked: "memory",
  },
  "pt-83-2021": {
    label: "Lei n.º 83/2021, art. 199.º-A",
    url: "https://diariodarepublica.pt/dr/detalhe/lei/83-2021-175397114",
    checked: "secondary",
  },
  "ie-owta-1997": {
    label: "Organisation of Working Time Act 1997",
    url: "https://www.irishstatutebook.ie/eli/1997/act/20/enacted/en/html",
    checked: "memory",
  },
  "ie-si-159-2021": {
    label: "S.I. No. 159/2021, Code of Practice",
    url: "https://www.irishstatutebook.ie/eli/2021/si/159/made/en/print",
    checked: "source",
  },
  "uk-wtr-1998": {
    label: "Working Time Regulations 1998",
    url: "https://www.legislation.gov.uk/uksi/1998/1833/contents",
    checked: "secondary",
  },
  "au-333m": {
    label: "Fair Work Act 2009, s 333M",
    url: "https://www.legislation.gov.au/C2009A00028/latest/text",
    checked: "secondary",
  },
} as const satisfies Readonly<Record<string, RuleSource>>;

export type SourceId = keyof typeof RULE_SOURCES;

export function sourceOf(id: SourceId): RuleSource {
  return RULE_SOURCES[id];
}
