#!/usr/bin/env bash
# Installs what the tests need, runs every test, ends with one line "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")"
dotnet build Zhifa.slnx -v q
dotnet test --solution Zhifa.slnx --no-build
