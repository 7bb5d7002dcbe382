import type { Messages } from "../translate.ts";

/** The options page: the keyboard commands, by the names of the manifest. */
export const SHORTCUTS_MESSAGES = {
  "shortcuts.title": { en: "Keyboard", fr: "Clavier" },
  "shortcuts._execute_action": {
    en: "Show your time and your hours",
    fr: "Voir votre temps et vos horaires",
  },
  "shortcuts.crisis": { en: "Crisis mode for 1 h, or end it", fr: "Mode crise pendant 1 h, ou l’arrêter" },
  "shortcuts.personal-tab": {
    en: "This tab is personal, or counts again",
    fr: "Cet onglet est perso, ou compte à nouveau",
  },
  "shortcuts.break": { en: "Take a break", fr: "Faire une pause" },
  "shortcuts.personal-30": {
    en: "Personal for 30 min, or end it",
    fr: "Perso pendant 30 min, ou y mettre fin",
  },
  "shortcuts.pause": {
    en: "Pause tracking for 1 h, or resume",
    fr: "Suspendre le suivi 1 h, ou le reprendre",
  },
  "shortcuts.client": {
    en: "Choose the client you work for",
    fr: "Choisir le client pour qui vous travaillez",
  },
  "shortcuts.none": { en: "No keys yet", fr: "Aucune touche" },
  "shortcuts.how": {
    en: "Keys are set on a page of the browser itself.",
    fr: "Les touches se règlent sur une page du navigateur.",
  },
  "shortcuts.how.addons": {
    en: "To change them, open about:addons, then the gear, then Manage Extension Shortcuts.",
    fr: "Pour les changer, ouvrez about:addons, puis la roue dentée, puis Gérer les raccourcis d’extensions.",
  },
  "shortcuts.open": { en: "Change the keys", fr: "Changer les touches" },
} as const satisfies Messages;
