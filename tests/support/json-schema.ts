/** The part of JSON Schema that the export's description uses. An unknown keyword is an error, never passed over. */
type Schema = Readonly<Record<string, unknown>>;

const NOTES = new Set(["$schema", "title", "description", "$defs", "required", "additionalProperties"]);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
};

const asSchema = (value: unknown): Schema => {
  if (!isObject(value)) throw new Error("A schema is an object");
  return value;
};

/** Places where the value does not fit the schema; empty when it does. */
export function misfits(root: Schema, value: unknown, schema: Schema = root, where = "$"): string[] {
  const into = (part: unknown, each: unknown, place: string): string[] =>
    misfits(root, each, asSchema(part), place);
  const unless = (isFit: boolean): string[] => (isFit ? [] : [where]);
  return Object.entries(schema).flatMap(([keyword, rule]): string[] => {
    if (NOTES.has(keyword)) return [];
    switch (keyword) {
      case "$ref":
        return into(asSchema(root.$defs)[String(rule).replace("#/$defs/", "")], value, where);
      case "type":
        return unless(TYPES[String(rule)]?.(value) === true);
      case "const":
        return unless(value === rule);
      case "enum":
        return unless(Array.isArray(rule) && rule.includes(value));
      case "anyOf":
        return unless(Array.isArray(rule) && rule.some((each) => into(each, value, where).length === 0));
      case "oneOf":
        return unless(
          Array.isArray(rule) && rule.filter((each) => into(each, value, where).length === 0).length === 1,
        );
      case "pattern":
        return unless(typeof value !== "string" || new RegExp(String(rule)).test(value));
      case "minLength":
        return unless(typeof value !== "string" || value.length >= Number(rule));
      case "minimum":
        return unless(typeof value !== "number" || value >= Number(rule));
      case "maximum":
        return unless(typeof value !== "number" || value <= Number(rule));
      case "minItems":
        return unless(!Array.isArray(value) || value.length >= Number(rule));
      case "maxItems":
        return unless(!Array.isArray(value) || value.length <= Number(rule));
      case "items":
        return Array.isArray(value) ? value.flatMap((each, at) => into(rule, each, `${where}[${at}]`)) : [];
      case "prefixItems":
        return Array.isArray(value) && Array.isArray(rule)
          ? rule.flatMap((each, at) => into(each, value[at], `${where}[${at}]`))
          : [];
      case "properties":
        return isObject(value) ? fieldMisfits(schema, value, where, into) : [];
      default:
        throw new Error(`Unknown keyword ${keyword}`);
    }
  });
}

function fieldMisfits(
  schema: Schema,
  value: Readonly<Record<string, unknown>>,
  where: string,
  into: (part: unknown, each: unknown, place: string) => string[],
): string[] {
  const known = asSchema(schema.properties);
  const needed = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const missing = needed.filter((key) => !Object.hasOwn(value, key)).map((key) => `${where}.${key}`);
  const inner = Object.entries(value).flatMap(([key, each]) => {
    if (Object.hasOwn(known, key)) return into(known[key], each, `${where}.${key}`);
    return schema.additionalProperties === false ? [`${where}.${key}`] : [];
  });
  return [...missing, ...inner];
}
