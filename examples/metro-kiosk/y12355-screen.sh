#!/bin/sh
# Shows one page on this machine's screen, and ends when the browser or the page's own process is gone: whoever
# started it (systemd, see y12355-screen.service) starts it again. A browser whose page was killed stays open with an
# error on the screen, so that watching the browser alone would not do.
#
#   SCREEN_URL     the page: http(s)://…/kiosk.html#screen=ID&key=…, or file:///…/kiosk.html
#   SCREEN_STATE   folder of the browser's own files, which hold the kept page; default ~/.y12355-screen
#   SCREEN_FLAGS   more flags, such as --force-device-scale-factor=2
#   CHROMIUM       the browser; default chromium
#   SCREEN_LOOK    seconds between two looks; default 5
set -u
: "${SCREEN_URL:?expected the address of the page, such as file:///srv/kiosk/kiosk.html}"
state=${SCREEN_STATE:-$HOME/.y12355-screen}
look=${SCREEN_LOOK:-5}
mkdir -p "$state"
# What a power cut leaves behind: a lock of a browser that is no more.
rm -f "$state/SingletonLock" "$state/SingletonSocket" "$state/SingletonCookie"

# SCREEN_FLAGS is meant to be split into words.
# shellcheck disable=SC2086
"${CHROMIUM:-chromium}" \
  --kiosk --start-fullscreen --ozone-platform-hint=auto --user-data-dir="$state" \
  --no-first-run --no-default-browser-check --noerrdialogs --disable-infobars \
  --disable-session-crashed-bubble --hide-crash-restore-bubble \
  --disable-extensions --disable-component-update --disable-sync --disable-translate \
  --disable-features=Translate,SpareRendererForSitePerProcess \
  --disable-pinch --overscroll-history-navigation=0 --password-store=basic \
  --autoplay-policy=no-user-gesture-required --check-for-update-interval=31536000 \
  ${SCREEN_FLAGS:-} "$SCREEN_URL" &
browser=$!
trap 'kill "$browser" 2>/dev/null; wait "$browser"; exit 0' TERM INT

# Whether a process below the browser draws a page (--type=renderer, not one of the browser's own windows).
drawn() {
  ps -e -o pid= -o ppid= -o args= | awk -v root="$browser" '
    { parent[$1] = $2; if (/--type=renderer/ && !/--extension-process|--top-chrome-webui/) page[$1] = 1 }
    END {
      for (one in page) {
        up = one
        while (up > 1 && up != root) up = parent[up]
        if (up == root) exit 0
      }
      exit 1
    }'
}

missed=0
while sleep "$look" && kill -0 "$browser" 2>/dev/null; do
  if drawn; then missed=0; else missed=$((missed + 1)); fi
  # Twice in a row: while a page is loaded again there may be none for a moment.
  if [ "$missed" -ge 2 ]; then
    echo "the page's process is gone; ending the browser" >&2
    kill "$browser" 2>/dev/null
    sleep 2
    kill -9 "$browser" 2>/dev/null
    break
  fi
done
wait "$browser"
exit 1
