// Draws public/icon/*.png from the two SVG sources with Chromium: node scripts/icons.mjs
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const FOLDER = path.resolve(import.meta.dirname, "../public/icon");
/** Below this size the simpler drawing is clearer. */
const SIMPLE_UP_TO = 16;
const SIZES = [16, 32, 48, 96, 128];

function chromium() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch (error) {
      // Not installed under this name: the next one may be.
      if (error.status === undefined) throw error;
    }
  }
  throw new Error("No Chromium on the PATH");
}

/** A page that draws every size on a transparent canvas and leaves the pictures in its text. */
function pageFor(sources) {
  return `<!doctype html><meta charset="utf-8"><pre></pre><script>
    const draw = async ([size, svg]) => {
      const picture = new Image(size, size);
      picture.src = "data:image/svg+xml;base64," + svg;
      await picture.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
      canvas.getContext("2d").drawImage(picture, 0, 0, size, size);
      return size + " " + canvas.toDataURL("image/png").split(",")[1];
    };
    Promise.all(${JSON.stringify(sources)}.map(draw)).then((lines) => {
      document.querySelector("pre").textContent = lines.join("\\n");
    });
  </script>`;
}

function sourceOf(size) {
  const file = size <= SIMPLE_UP_TO ? "icon-16.svg" : "icon.svg";
  return [size, readFileSync(path.join(FOLDER, file)).toString("base64")];
}

const scratch = mkdtempSync(path.join(tmpdir(), "relache-icons-"));
try {
  const page = path.join(scratch, "icons.html");
  writeFileSync(page, pageFor(SIZES.map(sourceOf)));
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000"];
  const profile = `--user-data-dir=${path.join(scratch, "profile")}`;
  const dom = execFileSync(chromium(), [...flags, profile, "--dump-dom", `file://${page}`], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 16 * 1024 * 1024,
  });
  const lines = /<pre>([^<]*)<\/pre>/.exec(dom)?.[1]?.split("\n") ?? [];
  if (lines.length !== SIZES.length) throw new Error("Chromium drew no pictures");
  for (const line of lines) {
    const [size, data] = line.split(" ");
    writeFileSync(path.join(FOLDER, `${size}.png`), Buffer.from(data, "base64"));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
