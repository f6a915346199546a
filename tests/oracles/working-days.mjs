// Prints every day of the given years with 1 for a working day and 0 for a day of rest: node working-days.mjs 2023 2026
import chineseDays from "chinese-days";

const [first, last] = process.argv.slice(2).map(Number);
for (const day = new Date(Date.UTC(first, 0, 1)); day.getUTCFullYear() <= last; day.setUTCDate(day.getUTCDate() + 1)) {
  const text = day.toISOString().slice(0, 10);
  console.log(`${text} ${chineseDays.isWorkday(text) ? 1 : 0}`);
}
