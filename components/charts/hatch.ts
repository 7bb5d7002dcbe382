/** The tile's side: two stripes of 2.4 px on a 5 px pitch, at 45 degrees, meet at its edges. */
const TILE_PX = 5 * Math.SQRT2;

export type HatchColors = { readonly stripe: string; readonly ground: string };

/** Amber stripes for off-hours work, drawn at the screen's own density; the plain stripe colour where no canvas is to be had. */
export function createHatch(
  context: CanvasRenderingContext2D,
  colors: HatchColors,
  density: number,
): CanvasPattern | string {
  const tile = context.canvas.ownerDocument.createElement("canvas");
  const side = Math.max(4, Math.round(TILE_PX * density));
  tile.width = side;
  tile.height = side;
  const brush = tile.getContext("2d");
  if (!brush) return colors.stripe;
  brush.fillStyle = colors.ground;
  brush.fillRect(0, 0, side, side);
  brush.strokeStyle = colors.stripe;
  brush.lineWidth = (2.4 / TILE_PX) * side;
  for (const shift of [-side, 0, side]) {
    brush.beginPath();
    brush.moveTo(shift - 1, side + 1);
    brush.lineTo(shift + side + 1, -1);
    brush.stroke();
  }
  const pattern = context.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(TILE_PX / side));
  return pattern ?? colors.stripe;
}
