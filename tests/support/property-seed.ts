import fc from "fast-check";

/**
 * One seed for everybody, so that a failure on one machine is a failure on all; `RELACHE_SEED=random` looks for new
 * ones, `RELACHE_SEED=<number>` for one of its own.
 */
const wanted = process.env["RELACHE_SEED"] ?? "20261123";
if (wanted !== "random") fc.configureGlobal({ seed: Number(wanted) });
