#!/usr/bin/env bash
# Builds what changed and serves the demo office on http://localhost:5080, with its data under $ZHIFA_DATA (./data).
# Needs the .NET 10 SDK and node with npm, nothing else. Works from any folder; stop it with Ctrl+C.
set -euo pipefail

here=$(pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$(pwd)

data=${ZHIFA_DATA:-$root/data}
[[ $data = /* ]] || data=$here/$data
address=${ZHIFA_ADDRESS:-http://localhost:5080}
out=$root/bin/run
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

for program in dotnet npm; do
  command -v "$program" >/dev/null || {
    echo "run.sh: $program is missing. Install the .NET 10 SDK and node (with npm), then run it again." >&2
    exit 1
  }
done

# One hash over everything the build reads: a second run starts without asking the build.
sources() {
  find src eng Directory.*.props global.json -type f \
    -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' -not -path '*/wwwroot/lib/*' -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

stamp=$(sources)
if [[ ! -f $out/Zhifa.Web.dll || $(cat "$out.stamp" 2>/dev/null) != "$stamp" ]]; then
  echo "正在构建，第一次需要一两分钟…"
  rm -rf "$out" "$out.stamp"
  dotnet publish src/Web/Web.csproj -c Release -o "$out" -v quiet --nologo
  echo "$stamp" >"$out.stamp"
fi

port=${address##*:}
if (exec 3<>"/dev/tcp/localhost/${port%%/*}") 2>/dev/null; then
  echo "run.sh: $address 已经有程序在服务。如果是执法平台，直接打开即可；否则用 ZHIFA_ADDRESS 另设地址。" >&2
  exit 1
fi

mkdir -p "$data"
export ZHIFA_DATA=$data ASPNETCORE_ENVIRONMENT=Demo ASPNETCORE_URLS=$address

# The server creates the database and fills the demo office when it starts on an empty data folder.
echo "执法  $address"
echo "数据  $data"
cd "$out"
exec dotnet Zhifa.Web.dll
