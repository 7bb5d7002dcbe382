/** More would push the week out of the popup; the rest follows as these are deleted. */
export const SHOWN_NOTES = 3;

const HEAD_PX = 43;
const NOTE_PX = 27;

/** The height of the banner with so many notes: it is kept free before their texts have come. */
export function notesHeight(noteCount: number): number {
  return HEAD_PX + NOTE_PX * Math.min(noteCount, SHOWN_NOTES);
}
