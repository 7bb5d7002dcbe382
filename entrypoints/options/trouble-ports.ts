import browser from "webextension-polyfill";
import { currentZone } from "../../utils/browser/clock.ts";
import { dayKeyAt } from "../../utils/domain/zone.ts";
import { send } from "../../utils/messaging/messenger.ts";
import type { TroublePorts } from "../../utils/models/trouble-model.ts";
import type { Connection } from "../../utils/storage/database.ts";
import { deleteRelache, readWhatIsLeft } from "../../utils/storage/rescue.ts";
import { deviceIdOf } from "../../utils/storage/state-store.ts";
import { toStorageError } from "../../utils/storage/storage-error.ts";
import { readTrouble, storeTrouble } from "../../utils/storage/trouble-store.ts";
import { buildExport, exportFileName, exportText } from "../../utils/transfer/export-json.ts";
import { salvage } from "../../utils/transfer/salvage.ts";
import { saveFile } from "./save-file.ts";
import { forgetZones } from "./zone-memory.ts";

export function createTroublePorts(connection: Connection): TroublePorts {
  return {
    recorded: readTrouble,
    probe: async () => {
      try {
        // Writes the row of the device as it stands: the smallest thing that a full disk refuses.
        await connection.use(deviceIdOf);
      } catch (error) {
        const { kind } = toStorageError(error);
        await storeTrouble(kind);
        return kind;
      }
      await storeTrouble(null);
      return null;
    },
    salvage: async () => {
      const now = Date.now();
      const found = await readWhatIsLeft();
      const { rows, lost } = salvage(found.rows);
      return {
        fileName: exportFileName(dayKeyAt(now, currentZone())),
        text: exportText(buildExport(rows, now, browser.runtime.getManifest().version)),
        isWhole: found.isWhole && lost === 0,
      };
    },
    download: saveFile,
    startAnew: async () => {
      await connection.close().catch(() => undefined);
      await deleteRelache();
      forgetZones();
      await storeTrouble(null);
    },
    send,
  };
}
