# Leads the process group of one program, so that the program and all it starts end with us.
#
# Arguments: how many lines of secret to read from standard input first; a named pipe (or a file below /proc) that is
# the program's standard input, or nothing; whether what the program leaves in the background may go on, or nothing; the
# program and its words.
#
# After the secret, standard input is a lifeline. It stays silent while all is well. A line on it
# lets the program see the end of its input; its end, also when our JVM was killed, ends the group.
# Until then the watcher holds the input pipe open: a client that commits at the end of its input
# can never take our death for that end.
lines=$1 input=$2 leaves=$3 secret= separator=
shift 3
left=$lines
while [ "$left" -gt 0 ]; do
  IFS= read -r line || exit 125
  secret=$secret$separator$line separator='
'
  left=$((left - 1))
done
exec 4<&0 0</dev/null
case $input in
  '') ;;
  # The standard input of our JVM, for a program that asks questions. It may be a file, which must not be written to, or
  # closed, or something that cannot be opened again.
  /proc/*) if (: <"$input") 2>/dev/null; then exec 0<"$input"; fi ;;
  *) exec 5<>"$input" 6>"$input" 0<"$input" 5>&- ;;
esac
# A program in the background would get /dev/null, whatever descriptor 0 is; hence the copy.
exec 7<&0
(
  trap '' TERM
  exec 0</dev/null 1>/dev/null 2>/dev/null 7<&-
  while read -r word <&4; do exec 6>&-; done
  kill -TERM -$$
  sleep 3
  kill -KILL -$$
) &
watcher=$!
exec 6>&-
aborted=
trap 'aborted=y' TERM
if [ "$lines" -gt 0 ]; then
  "$@" 0<&7 4<&- 7<&- 3<<SECRET &
$secret
SECRET
else
  "$@" 0<&7 4<&- 7<&- &
fi
program=$!
# From here on only the program speaks; a shell would add "Killed" to its last words.
exec 7<&- 0</dev/null 1>/dev/null 2>/dev/null
# A signal interrupts wait; ask again until the program is really gone.
while :; do
  wait "$program"
  code=$?
  kill -0 "$program" || break
done
if [ "$aborted" ]; then
  kill -KILL -$$
fi
kill -KILL "$watcher"
if [ ! "$leaves" ]; then
  trap '' TERM
  kill -TERM -$$
fi
exit "$code"
