export type StorageTrouble = "quota" | "blocked" | "unavailable" | "corrupt";

/** What went wrong with the database, in the words that the product can act on; the browser's own error is the cause. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly kind: StorageTrouble;

  constructor(kind: StorageTrouble, cause: unknown) {
    super(kind, { cause });
    this.kind = kind;
  }
}

const KINDS: Readonly<Record<string, StorageTrouble>> = {
  QuotaExceededError: "quota",
  // A newer version of the product has upgraded the database already.
  VersionError: "blocked",
  // Chromium's word for a backing store that cannot be read.
  UnknownError: "corrupt",
  NotReadableError: "corrupt",
  NotFoundError: "corrupt",
  DataError: "corrupt",
  ConstraintError: "corrupt",
};

export function toStorageError(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const name = cause instanceof Error ? cause.name : "";
  return new StorageError(KINDS[name] ?? "unavailable", cause);
}
