/** A name with a capital, as a heading or a list has it; French names of days have none in a sentence. */
export function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}
