import type { Messages } from "../translate.ts";

/** The welcome. */
export const WELCOME_MESSAGES = {
  "ob.page": { en: "Welcome to Relâche", fr: "Bienvenue dans Relâche" },
  "ob.step": { en: "Step {n} of {total}", fr: "Étape {n} sur {total}" },
  "ob.1": { en: "When do you work?", fr: "Quand travaillez-vous ?" },
  "ob.1.lead": {
    en: "Pick the closest. You can refine it later.",
    fr: "Choisissez le plus proche. Vous affinerez plus tard.",
  },
  "ob.week": { en: "Your week", fr: "Votre semaine" },
  "ob.week.total": { en: "{dur} at most", fr: "{dur}, au plus" },
  "ob.week.empty": { en: "no hours yet", fr: "pas encore d’horaires" },
  "ob.zone": {
    en: "{zone} detected. Your hours will follow this computer.",
    fr: "{zone} détecté. Vos horaires suivront cet ordinateur.",
  },
  "ob.next": { en: "Continue", fr: "Continuer" },
  "ob.back": { en: "Back", fr: "Retour" },
  "ob.skip": { en: "Skip", fr: "Passer" },
  "ob.2": { en: "Where does your work happen?", fr: "Où se passe votre travail ?" },
  "ob.2.lead": {
    en: "Only ticked sites are timed. The browser asks once for those that need your consent.",
    fr: "Seuls les sites cochés sont mesurés. Le navigateur vous demandera votre accord une fois pour ceux qui l’exigent.",
  },
  "ob.platforms": { en: "Platforms", fr: "Réseaux" },
  "ob.tools": { en: "Tools", fr: "Outils" },
  "ob.allow.one": { en: "Allow {n} site", fr: "Autoriser {n} site" },
  "ob.allow.other": { en: "Allow {n} sites", fr: "Autoriser {n} sites" },
  "ob.allow.why": {
    en: "Your browser will ask for {sites}. Relâche needs it to see which site is in front.",
    fr: "Le navigateur vous demandera pour {sites}. Relâche en a besoin pour voir quel site est devant.",
  },
  "ob.allow.refused": {
    en: "The browser didn’t allow {sites}. You can go on without, and allow later in the settings.",
    fr: "Le navigateur n’a pas autorisé {sites}. Vous pouvez continuer sans, et autoriser plus tard dans les réglages.",
  },
  "ob.private": {
    en: "We record the site’s name and the duration. Never pages, messages or searches. Nothing leaves this device.",
    fr: "Nous notons le nom du site et la durée. Jamais vos pages, messages ou recherches. Rien ne quitte cet appareil.",
  },
  "ob.3": { en: "How can we help you switch off?", fr: "Comment vous aider à couper ?" },
  "ob.3.lead": {
    en: "You can change your mind at any time.",
    fr: "Vous pourrez changer d’avis à tout moment.",
  },
  "ob.soft": { en: "Gently", fr: "En douceur" },
  "ob.soft.note": {
    en: "A reminder before the end, then a note that you can close",
    fr: "Un rappel avant la fin, puis un mot que vous pouvez fermer",
  },
  "ob.firm": { en: "With a boundary", fr: "Avec un cadre" },
  "ob.firm.note": {
    en: "A calm page off-hours, 3 short visits a week",
    fr: "Une page calme hors horaires, 3 accès courts par semaine",
  },
  "ob.measure": { en: "Just measure", fr: "Juste mesurer" },
  "ob.measure.note": { en: "No alerts, nothing closes", fr: "Aucune alerte, rien ne se ferme" },
  "ob.breaks": { en: "Breaks", fr: "Pauses" },
  "ob.breaks.every": { en: "Every {n} min", fr: "Toutes les {n} min" },
  "ob.breaks.min": { en: "{n} min", fr: "{n} min" },
  "ob.breaks.none": { en: "None", fr: "Aucune" },
  "ob.notify": { en: "Allow notifications", fr: "Autoriser les notifications" },
  "ob.notify.why": {
    en: "For breaks and the end of your hours. No sound.",
    fr: "Pour les pauses et la fin de vos horaires. Sans son.",
  },
  "ob.notify.on": { en: "Notifications are allowed.", fr: "Les notifications sont autorisées." },
  "ob.notify.refused": {
    en: "Not allowed, and that’s fine: the icon and the pages will say it.",
    fr: "Pas d’accord, et c’est très bien : l’icône et les pages le diront.",
  },
  "ob.crisis": {
    en: "In a crisis, one click opens everything, at once.",
    fr: "En cas de crise, un clic ouvre tout, tout de suite.",
  },
  "ob.go": { en: "Let’s go", fr: "C’est parti" },
  "ob.saving": { en: "Saving…", fr: "Enregistrement…" },
  "ob.failed": {
    en: "We couldn’t save just now. Your choices are still here.",
    fr: "Enregistrement impossible pour l’instant. Vos choix sont toujours ici.",
  },
  "ob.retry": { en: "Try again", fr: "Réessayer" },
  "ob.done": { en: "Ready when you are", fr: "Prêt quand vous l’êtes" },
  "ob.done.body": {
    en: "Open a site on your list. Your first minutes show up in the Relâche button of the toolbar.",
    fr: "Ouvrez un site de votre liste. Vos premières minutes s’affichent sous le bouton Relâche de la barre d’outils.",
  },
  "ob.done.pin": {
    en: "To keep the button in sight, open the puzzle-piece menu and pin Relâche.",
    fr: "Pour garder le bouton sous les yeux, ouvrez le menu en pièce de puzzle et épinglez Relâche.",
  },
  "ob.done.first": {
    en: "Tonight nothing closes: the first evening only reminds.",
    fr: "Ce soir, rien ne se ferme : la première soirée ne fait que rappeler.",
  },
  "ob.done.sites": { en: "Check my sites", fr: "Voir mes sites" },
  "ob.done.hours": { en: "Adjust my hours", fr: "Ajuster mes horaires" },
} as const satisfies Messages;
