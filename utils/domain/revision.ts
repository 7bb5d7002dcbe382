/** Who writes: the numbering of one device's records, and the greatest revision it has seen. */
export type DeviceClock = { readonly deviceId: string; readonly seq: number; readonly clock: number };

export type Stamp = { readonly id: string; readonly rev: number };

/** The next record's id and revision (decision 2), and the clock to keep. */
export function issue(device: DeviceClock): { stamp: Stamp; device: DeviceClock } {
  const next = { deviceId: device.deviceId, seq: device.seq + 1, clock: device.clock + 1 };
  return { stamp: { id: `${next.deviceId}-${next.seq}`, rev: next.clock }, device: next };
}
