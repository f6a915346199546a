#!/usr/bin/env bash
# Runs every test of the house. Ends with one line "N passed, N failed, N skipped"; fails when a test failed, when none ran,
# and with CI=true when one was skipped for a missing program. Works from any folder.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. eng/test-programs.sh
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

passed=0 failed=0 skipped=0 trouble=0 lacking=0
results=TestResults
configuration=${CONFIGURATION:-Release}
limit=${ZHIFA_TEST_LIMIT:-30m}

finish() {
  [[ $((passed + failed + skipped)) -gt 0 ]] || { echo "test.sh: no test ran" >&2; trouble=1; }
  [[ $failed -eq 0 ]] || trouble=1
  if [[ ${CI:-} = true && $lacking -gt 0 ]]; then
    echo "test.sh: $lacking tests were skipped for a missing program, which CI does not allow" >&2
    trouble=1
  fi
  echo "$passed passed, $failed failed, $skipped skipped"
  exit "$trouble"
}

# A check that is not a test counts only when it fails, so that the last line tells of it.
check() {
  local name=$1
  shift
  timeout --kill-after=30s 15m "$@" && return
  echo "test.sh: $name failed" >&2
  failed=$((failed + 1))
  return 1
}

# One count of a report: total, passed or failed.
count() { grep -o "<Counters[^>]*" "$1" | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*' || echo 0; }

run_project() {
  local name=$1 report=$results/$1.trx exit=0
  local program=tests/$name/bin/$configuration/net10.0/Zhifa.$name
  echo "== $name"
  timeout --kill-after=30s "$limit" "$program" --no-ansi --no-progress --ignore-exit-code 8 \
    --results-directory "$results" --report-xunit-trx --report-xunit-trx-filename "$name.trx" || exit=$?
  if [[ ! -s $report ]]; then
    echo "test.sh: $name left no report (exit $exit)" >&2
    failed=$((failed + 1))
    return
  fi
  local total ok bad
  total=$(count "$report" total) ok=$(count "$report" passed) bad=$(count "$report" failed)
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + total - ok - bad))
  lacking=$((lacking + $(grep -c 'missing program:' "$report")))
  # Stopped, crashed, or a fixture failed in its clean-up: no test is marked, yet the run is not good.
  [[ $exit -eq 0 || $bad -gt 0 ]] || { echo "test.sh: $name ended with $exit" >&2; failed=$((failed + 1)); }
}

find_programs
rm -f "$results"/*.trx
mkdir -p "$results"
check restore dotnet tool restore || finish
check build dotnet build Zhifa.slnx -c "$configuration" -v quiet --nologo || finish
check csharpier dotnet csharpier check .
for project in tests/*.Tests; do
  run_project "$(basename "$project")"
done
finish
