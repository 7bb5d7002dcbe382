import type { Messages } from "../translate.ts";

/** What alerts say, as notification or toast: only the worker that decides on them speaks these. */
export const ALERT_NOTICES = {
  "break.title": { en: "Time for a short break", fr: "Une courte pause ?" },
  "break.body": {
    en: "{dur} on {sites}. {rest} away from the screen?",
    fr: "{dur} sur {sites}. {rest} loin de l’écran ?",
  },
  "break.body.nobuttons": {
    en: "{dur} on {sites}. Click to choose.",
    fr: "{dur} sur {sites}. Cliquez pour choisir.",
  },
  "break.start": { en: "Start break", fr: "Commencer" },
  "break.later": { en: "In 10 min", fr: "Dans 10 min" },
  "break.quiet": { en: "Quiet for this meeting", fr: "Silence pendant cette réunion" },
  "break.sites": { en: "your sites", fr: "vos sites" },
  "long.title": { en: "Time for a longer break", fr: "Une pause plus longue ?" },
  "legal.title": { en: "20 min of break before 6 h of work", fr: "20 min de pause avant 6 h de travail" },
  "legal.body": {
    en: "{dur} of tracked activity today, without 20 min off in a row. The law provides them to employees.",
    fr: "{dur} d’activité suivie ce jour, sans 20 min d’affilée. Le Code du travail les prévoit pour les salariés.",
  },
  "micro.title": { en: "Twenty seconds for your eyes", fr: "Vingt secondes pour vos yeux" },
  "micro.body": { en: "Look at something far away.", fr: "Regardez quelque chose au loin." },
  "retime.title": { en: "Are these breaks badly timed?", fr: "Ces pauses tombent mal ?" },
  "retime.body": {
    en: "You’ve put off the last three. We can space them out or stop for today.",
    fr: "Vous avez reporté les trois dernières. Nous pouvons les espacer, ou arrêter pour aujourd’hui.",
  },
  "retime.body.nobuttons": {
    en: "You’ve put off the last three. Click to space them out or switch them off.",
    fr: "Vous avez reporté les trois dernières. Cliquez pour les espacer ou les couper.",
  },
  "retime.every": { en: "Every {n} min", fr: "Toutes les {n} min" },
  "retime.today": { en: "Not today", fr: "Pas aujourd’hui" },
  "retime.keep": { en: "Keep", fr: "Garder" },
  "soon.title": { en: "You finish in {dur}", fr: "Fin de journée dans {dur}" },
  "soon.body": {
    en: "A good moment to wrap up. Anything to keep for tomorrow?",
    fr: "Le bon moment pour boucler. Quelque chose à garder pour demain ?",
  },
  "soon.body.nobuttons": {
    en: "A good moment to wrap up. Click to park a note or to add {dur}.",
    fr: "Le bon moment pour boucler. Cliquez pour garder une note ou ajouter {dur}.",
  },
  "soon.body.park": {
    en: "A good moment to wrap up. Click to park a note for tomorrow.",
    fr: "Le bon moment pour boucler. Cliquez pour garder une note pour demain.",
  },
  "soon.park": { en: "Park a note", fr: "Noter" },
  "soon.extend": { en: "+{dur}", fr: "+ {dur}" },
  "end.title": { en: "Your hours end here", fr: "Vos horaires s’arrêtent ici" },
  "end.body": {
    en: "You have {dur} to finish. You’re off until {day}, {time}.",
    fr: "Il vous reste {dur} pour terminer. Ce temps est à vous jusqu’à {day}, {time}.",
  },
  "end.body.open": {
    en: "You have {dur} to finish. The rest is yours.",
    fr: "Il vous reste {dur} pour terminer. Le reste est à vous.",
  },
  "after.title": { en: "This is your own time", fr: "Ce temps est à vous" },
  "after.body": {
    en: "Your hours ended at {time}. Stop now, and {goal} of rest end at {until}. {count}",
    fr: "Vos horaires ont fini à {time}. Si vous arrêtez, {goal} de repos finissent à {until}. {count}",
  },
  "after.body.stop": {
    en: "Your hours ended at {time}. Stop by {stop} for your {goal} of rest. {count}",
    fr: "Vos horaires ont fini à {time}. Arrêtez avant {stop} pour vos {goal} de repos. {count}",
  },
  "after.count.1": { en: "First time this week.", fr: "Première fois cette semaine." },
  "after.count.more": { en: "{count} days this week.", fr: "{count} jours cette semaine." },
  "crisis.title": { en: "The crisis is over: {dur}", fr: "Crise terminée : {dur}" },
  "crisis.body": {
    en: "A pause of {rest} now? A full rest of {goal} ends at {until}.",
    fr: "Une pause de {rest} maintenant ? Un repos de {goal} finit à {until}.",
  },
  "crisis.body.back": {
    en: "A pause of {rest} now? To take that time back, you’d start on {day} at {time}.",
    fr: "Une pause de {rest} maintenant ? Pour récupérer ce temps, vous commenceriez {day} à {time}.",
  },
  "crisis.start": { en: "Take {rest}", fr: "Pause {rest}" },
  "crisis.back": { en: "Start at {time}", fr: "Début à {time}" },
  "crisis.no": { en: "No thanks", fr: "Non merci" },
  "campaign.title": { en: "The campaign is over", fr: "La campagne est terminée" },
  "campaign.body": {
    en: "You have {dur} to finish. The rest is yours.",
    fr: "Il vous reste {dur} pour terminer. Le reste est à vous.",
  },
  "campaign.body.back": {
    en: "You have {dur} to finish. A day off on {day}, to recover?",
    fr: "Il vous reste {dur} pour terminer. Un jour de repos {day}, pour récupérer ?",
  },
  "campaign.back": { en: "Take {day} off", fr: "Repos {day}" },
  "campaign.label": { en: "Recovery day", fr: "Jour de récupération" },
  "parked.morning": { en: "Good morning. You parked:", fr: "Bonjour. Vous aviez noté :" },
  "parked.later": { en: "Welcome back. You parked:", fr: "Bon retour. Vous aviez noté :" },
  "parked.note": { en: "“{text}”", fr: "« {text} »" },
  "parked.more": { en: "The popup shows {n} more.", fr: "Le popup en montre {n} de plus." },
  "parked.clear": { en: "Got it, delete", fr: "Compris, effacer" },
  "parked.keep": { en: "Keep", fr: "Garder" },
  "toast.ok": { en: "OK", fr: "OK" },
  "still.title": { en: "Still there?", fr: "Toujours là ?" },
  "still.body": {
    en: "Sound alone counted for {dur}, so counting stopped at {time}. It goes on with your next move.",
    fr: "Seul le son comptait depuis {dur} : le décompte s’est arrêté à {time}. Il reprend à votre prochain geste.",
  },
  "week.title": {
    en: "Your planned hours of the week are reached",
    fr: "Vos heures prévues de la semaine sont atteintes",
  },
  "week.body": {
    en: "{dur} of tracked activity for {plan} planned. Click to see your week.",
    fr: "{dur} d’activité suivie pour {plan} prévues. Cliquez pour voir votre semaine.",
  },
  "rest.title": { en: "Your weekly rest is getting short", fr: "Votre repos de la semaine raccourcit" },
  "rest.body.one": {
    en: "One piece of work leaves {rest} in a row at most. Your goal is {goal}.",
    fr: "Un passage laisse au plus {rest} d’affilée. Votre objectif est de {goal}.",
  },
  "rest.body.other": {
    en: "{count} pieces of work leave {rest} in a row at most. Your goal is {goal}.",
    fr: "{count} passages laissent au plus {rest} d’affilée. Votre objectif est de {goal}.",
  },
  "watch.title": {
    en: "Your watch time of the day is used up",
    fr: "Votre temps de veille du jour est atteint",
  },
  "watch.body": {
    en: "{dur} of watch today. You set {plan}.",
    fr: "{dur} de veille aujourd’hui. Vous aviez choisi {plan}.",
  },
  "summary.title": { en: "Your week, summed up", fr: "Votre semaine en bref" },
  "summary.body": {
    en: "{dur} of tracked activity this week. Click to open the report.",
    fr: "{dur} d’activité suivie cette semaine. Cliquez pour ouvrir le rapport.",
  },
  "said.later": { en: "It comes back at {time}", fr: "Elle revient à {time}" },
  "said.space": { en: "From now on a break every {n} min", fr: "Désormais une pause toutes les {n} min" },
  "said.today": { en: "No more breaks proposed today", fr: "Plus de pause proposée aujourd’hui" },
  "said.quiet": { en: "Quiet for this meeting", fr: "Silence pendant cette réunion" },
  "said.quiet.body": {
    en: "Until nothing has sounded for {dur}, at the latest at {time}.",
    fr: "Jusqu’à {dur} sans aucun son, au plus tard à {time}.",
  },
  "said.extend": { en: "Today ends at {time}", fr: "Aujourd’hui, fin à {time}" },
  "said.extend.body": {
    en: "Once a day. Your week stays as it is.",
    fr: "Une fois par jour. Votre semaine ne change pas.",
  },
  "said.extend.label": { en: "A little longer", fr: "Un peu plus tard" },
  "said.back": { en: "You start on {day} at {time}", fr: "Vous commencez {day} à {time}" },
  "said.off": { en: "A day off on {day}", fr: "Un jour de repos {day}" },
  "said.refused": { en: "It is too late for that now", fr: "Il est trop tard pour cela" },
  "said.refused.body": { en: "Nothing was changed.", fr: "Rien n’a été modifié." },
} as const satisfies Messages;
