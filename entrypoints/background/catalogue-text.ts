import { readPackagedFile } from "../../utils/browser/packaged-file.ts";
import { hostsIn } from "../../utils/domain/catalogue-codec.ts";
import { CORE_CATALOGUE } from "../../utils/domain/catalogue-data.ts";
import { CATALOGUE_FILE, joinParts } from "../../utils/domain/catalogue-parts.ts";
import { isMoreGranted } from "../../utils/domain/granted-hosts.ts";
import { reportTrouble } from "./trouble.ts";

const coreHosts = hostsIn(CORE_CATALOGUE);

/** Once for each worker: the file cannot change beneath it. */
let asked: Promise<string> | null = null;
let isTroubleTold = false;

/**
 * The catalogue as far as it can match anything under these permissions. Never rejects: when the part beyond the core
 * cannot be read, the core works on, and the next one who asks tries again.
 */
export async function catalogueText(origins: readonly string[]): Promise<string> {
  if (!isMoreGranted(origins, coreHosts)) return CORE_CATALOGUE;
  try {
    asked ??= readWhole();
    return await asked;
  } catch (error) {
    asked = null;
    if (!isTroubleTold) reportTrouble("catalogue", error);
    isTroubleTold = true;
    return CORE_CATALOGUE;
  }
}

const readWhole = async (): Promise<string> =>
  joinParts(CORE_CATALOGUE, await readPackagedFile(CATALOGUE_FILE));
