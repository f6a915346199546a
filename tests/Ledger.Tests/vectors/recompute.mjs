// Recomputes every vector of entries.json without any code of the product: node recompute.mjs [entries.json]
// Written from docs/adr/0005-the-bytes-of-an-entry.md. Prints each difference; exit code 0 only when there is none.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const file = process.argv[2] ?? new URL("entries.json", import.meta.url);

const digest = (tag, ...parts) => {
  const hash = createHash("sha256");
  for (const part of [tag, ...parts]) {
    const bytes = Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest("hex");
};

// RFC 8785 for a flat object: members sorted by UTF-16 code units, values as JSON.stringify writes them.
const canonical = (flat) =>
  "{" + Object.keys(flat).sort().map((name) => JSON.stringify(name) + ":" + JSON.stringify(flat[name])).join(",") + "}";

const byName = (a, b) => (a.name < b.name ? -1 : 1);

export const recompute = ({ header, fields, reads }) => {
  const sorted = [...fields].sort(byName);
  const commitments = sorted.map((f) => digest("zhifa/field/1", f.name, Buffer.from(f.salt, "hex"), f.value));
  const fields_root = digest("zhifa/fields/1", ...commitments.map((hex) => Buffer.from(hex, "hex")));
  const text = canonical({ ...header, fields_root });
  return {
    commitments: Object.fromEntries(sorted.map((f, i) => [f.name, commitments[i]])),
    reads_digest: reads ? digest("zhifa/reads/1", ...Object.keys(reads).sort().flatMap((n) => [n, reads[n]])) : null,
    fields_root,
    canonical: text,
    hash: digest("zhifa/entry/1", text),
  };
};

let differences = 0;
const vectors = JSON.parse(readFileSync(file, "utf8"));
for (const { what, expected, ...given } of vectors) {
  const found = recompute(given);
  for (const name of Object.keys(found))
    if (JSON.stringify(found[name]) !== JSON.stringify(expected?.[name])) {
      console.error(`${what}: ${name} is ${JSON.stringify(found[name])}, the file says ${JSON.stringify(expected?.[name])}`);
      differences++;
    }
}
console.log(`${vectors.length} vectors, ${differences} differences`);
process.exitCode = differences === 0 && vectors.length > 0 ? 0 : 1;
