import type { Messages } from "../translate.ts";

/** The options page: clients. */
export const CLIENTS_MESSAGES = {
  "clients.title": { en: "Clients", fr: "Clients" },
  "clients.lead": {
    en: "See who your time was for. The addresses you visit are compared and never stored.",
    fr: "Voyez pour qui était votre temps. Les adresses visitées sont comparées, jamais enregistrées.",
  },
  "clients.card": { en: "Your clients", fr: "Vos clients" },
  "clients.empty": {
    en: "A client gives time a name: time on their pages, and time for which you choose them from the Relâche icon.",
    fr: "Un client donne un nom au temps : celui passé sur ses pages, et celui pour lequel vous le choisissez depuis l’icône de Relâche.",
  },
  "clients.rules.none": { en: "No address yet", fr: "Aucune adresse pour l’instant" },
  "clients.rules.one": { en: "{n} address", fr: "{n} adresse" },
  "clients.rules.other": { en: "{n} addresses", fr: "{n} adresses" },
  "clients.edit": { en: "Edit {name}", fr: "Modifier {name}" },
  "clients.new": { en: "New client", fr: "Nouveau client" },
  "clients.new.note": { en: "The name of a person or a brand", fr: "Le nom d’une personne ou d’une marque" },
  "clients.add": { en: "Add the client", fr: "Ajouter le client" },
  "clients.name": { en: "Name", fr: "Nom" },
  "clients.name.no-name": { en: "Give the client a name.", fr: "Donnez un nom au client." },
  "clients.name.same-name": {
    en: "You already have a client of this name.",
    fr: "Vous avez déjà un client de ce nom.",
  },
  "clients.color": { en: "Colour", fr: "Couleur" },
  "clients.color.blue": { en: "Blue", fr: "Bleu" },
  "clients.color.teal": { en: "Teal", fr: "Turquoise" },
  "clients.color.green": { en: "Green", fr: "Vert" },
  "clients.color.ochre": { en: "Ochre", fr: "Ocre" },
  "clients.color.coral": { en: "Coral", fr: "Corail" },
  "clients.color.pink": { en: "Pink", fr: "Rose" },
  "clients.color.violet": { en: "Violet", fr: "Violet" },
  "clients.color.slate": { en: "Slate grey", fr: "Gris ardoise" },
  "clients.rules": { en: "Addresses", fr: "Adresses" },
  "clients.rule": { en: "Page or site", fr: "Page ou site" },
  "clients.rule.note": {
    en: "It counts with all beneath it. A pasted link is shortened.",
    fr: "Elle compte avec tout ce qu’elle contient. Un lien collé est raccourci.",
  },
  "clients.rule.hint": { en: "instagram.com/maisonlune", fr: "instagram.com/maisonlune" },
  "clients.rule.add": { en: "Add the address", fr: "Ajouter l’adresse" },
  "clients.rule.remove": { en: "Remove {rule}", fr: "Retirer {rule}" },
  "clients.rule.untracked": {
    en: "This site isn’t timed yet. Switch it on under Sites and tools.",
    fr: "Ce site n’est pas encore mesuré. Activez-le dans Sites et outils.",
  },
  "clients.rule.other": {
    en: "{name} has this address too. Keep it with one of them.",
    fr: "{name} a aussi cette adresse. Gardez-la chez un seul des deux.",
  },
  "clients.rule.bad.empty": {
    en: "Type or paste an address, such as instagram.com/maisonlune.",
    fr: "Saisissez ou collez une adresse, par exemple instagram.com/maisonlune.",
  },
  "clients.rule.bad.not-an-address": {
    en: "This doesn’t look like the address of a page.",
    fr: "Cela ne ressemble pas à l’adresse d’une page.",
  },
  "clients.rule.bad.no-dot": {
    en: "The name of the site is missing. Write it in front, as in instagram.com/maisonlune.",
    fr: "Il manque le nom du site. Écrivez-le devant, comme dans instagram.com/maisonlune.",
  },
  "clients.rule.bad.shared": {
    en: "This ending is shared by many sites. Add the site’s own name before it.",
    fr: "Cette terminaison est partagée par de nombreux sites. Ajoutez le nom du site devant.",
  },
  "clients.rule.bad.untimed": {
    en: "This is a place on this computer or network, or an address in numbers. It can’t be timed.",
    fr: "C’est un lieu de cet ordinateur ou de ce réseau, ou une adresse en chiffres : cela ne peut être mesuré.",
  },
  "clients.rule.bad.listed": {
    en: "This address is already in the list above.",
    fr: "Cette adresse est déjà dans la liste ci-dessus.",
  },
  "clients.rule.bad.taken": {
    en: "{name} already has this address.",
    fr: "{name} a déjà cette adresse.",
  },
  "clients.archive": { en: "Archive", fr: "Archiver" },
  "clients.archive.name": { en: "Archive {name}", fr: "Archiver {name}" },
  "clients.archive.note": {
    en: "No longer offered; past time keeps the name.",
    fr: "N’est plus proposé ; le temps passé garde le nom.",
  },
  "clients.remove": { en: "Remove", fr: "Retirer" },
  "clients.remove.name": { en: "Remove {name}", fr: "Retirer {name}" },
  "clients.remove.kept": {
    en: "Time was recorded, so removing only archives: past time keeps the name.",
    fr: "Du temps a été enregistré : retirer revient à archiver, et le temps passé garde le nom.",
  },
  "clients.remove.gone": {
    en: "No time was recorded: the client is deleted with its addresses.",
    fr: "Aucun temps n’a été enregistré : le client est supprimé avec ses adresses.",
  },
  "clients.archived": { en: "Archived", fr: "Archivés" },
  "clients.archived.note": {
    en: "They are no longer offered; past time keeps their name.",
    fr: "Ils ne sont plus proposés ; le temps passé garde leur nom.",
  },
  "clients.restore": { en: "Restore", fr: "Rétablir" },
  "clients.restore.name": { en: "Restore {name}", fr: "Rétablir {name}" },
  "clients.news.deleted": { en: "{name} was removed.", fr: "{name} a été retiré." },
  "clients.news.archived": { en: "{name} is archived.", fr: "{name} est archivé." },
  "clients.news.kept": {
    en: "{name} has recorded time, so it was archived instead of removed.",
    fr: "{name} a du temps enregistré et a donc été archivé au lieu d’être retiré.",
  },
} as const satisfies Messages;
