# What the tests need besides .NET and node. Sourced by test.sh.

needed() {
  local lacking=()
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ||
    lacking+=(chromium)
  command -v pg_ctl >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/pg_ctl' >/dev/null || lacking+=(postgresql)
  command -v fc-list >/dev/null && [[ -n $(fc-list :lang=zh-cn file) ]] || lacking+=(fontconfig fonts-noto-cjk)
  echo "${lacking[*]:-}"
}

# As root by apt, three times with a pause; otherwise it says what is missing and what that costs.
find_programs() {
  local lacking try
  lacking=$(needed)
  [[ -n $lacking ]] || return 0
  if [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null; then
    for try in 1 2 3; do
      echo "test.sh: installing $lacking (try $try)"
      # shellcheck disable=SC2086
      if timeout 5m apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive timeout 10m apt-get install -y -qq --no-install-recommends $lacking >/dev/null; then
        break
      fi
      sleep $((try * 5))
    done
    lacking=$(needed)
  fi
  case " $lacking " in *" chromium "*) echo "test.sh: chromium is missing: every test in a browser is skipped" >&2 ;; esac
  case " $lacking " in *" postgresql "*) echo "test.sh: postgresql is missing: every test on PostgreSQL is skipped" >&2 ;; esac
  case " $lacking " in *" fonts-noto-cjk "*) echo "test.sh: no Chinese font is installed: the pictures show boxes" >&2 ;; esac
}
