# The commands of the documents in an order in which each finds what it needs, in one bash. `#: FILE N` stands for the Nth block of commands of that
# document; `#! FILE N: REASON` says why such a block is not run here. All else is what a reader does before: takes an id from an answer, lets time
# pass, replaces a word.

curl() {
  command curl --silent --show-error --fail-with-body --max-time 60 "$@" >answer || { cat answer >&2; return 1; }
  cat answer
}
from_answer() { # NAME: the last text of that name in the last answer
  grep -o "\"$1\": *\"[^\"]*\"" answer | tail -1 | cut -d'"' -f4
}
holds() { # TEXT: the last answer must have it
  grep -qF -- "$1" answer || { echo "no $1 in the answer:"; cat answer; return 1; } >&2
}
await() { # TEXT ADDRESS: the answer there has it within some seconds
  for _ in {1..500}; do
    curl "$2" -H "Authorization: Bearer $OPS" >/dev/null
    ! grep -qF -- "$1" answer || return 0
  done
  holds "$1"
}
stand_at() {
  curl -X PUT "$GATEWAY/api/clock" -H "Authorization: Bearer $OPS" -H "Content-Type: application/json" --data "{\"instant\": \"$1\", \"running\": false}"
}

#: docs/agencies/README.md 1
holds ACCEPTED
ID=$(from_answer eventId)
#: docs/agencies/README.md 2
#: samples/README.md 1
#: docs/agencies/events.md 1
#: docs/agencies/events.md 2
#: docs/editors/editing.md 1
say "planned-events/$ID/decision" '{"decision": "FEATURE"}'
MAM=$EDITOR
#: docs/agencies/clashes.md 1
KEY=$EDU
#: docs/ops/security.md 1

#: docs/agencies/requests.md 1
ID=$(from_answer id)
#: docs/agencies/requests.md 2
curl "$GATEWAY/api/information-requests" -H "Authorization: Bearer $EDITOR" -H "Idempotency-Key: asked-2" \
  -H "Content-Type: application/json" --data @samples/one-request.json
ID=$(from_answer id)
curl "$GATEWAY/api/information-requests" -H "Authorization: Bearer $EDITOR" -H "Idempotency-Key: asked-3" \
  -H "Content-Type: application/json" --data @samples/one-request.json
NEVER_ANSWERED=$(from_answer id)
#: docs/agencies/requests.md 3
#: docs/agencies/requests.md 4
#: docs/agencies/requests.md 5
printf '%%PDF-1.4\n%%%%EOF\n' >vacancies.pdf
#: docs/agencies/files.md 1
FILE=$(grep -o '"id":"[^"]*"' answer.json | cut -d'"' -f4)
#: docs/agencies/files.md 2
#: docs/agencies/files.md 3

stand_at 2026-12-01T10:00:00+05:00
#: docs/agencies/joint-matters.md 1
ID=$(from_answer id)
MATTER=$ID
#: docs/agencies/joint-matters.md 3
#: docs/agencies/joint-matters.md 2
#: docs/agencies/joint-matters.md 4

#: docs/ops/calendars.md 1
#: docs/ops/calendars.md 2
#: docs/ops/calendars.md 4

#: docs/media/webhooks.md 1
stand_at 2026-12-04T11:00:00+05:00
curl -X POST "$GATEWAY/api/weeks/2026-W50/publication" -H "Authorization: Bearer $EDITOR" -H "Idempotency-Key: published-1" \
  -H "Prefer: wait=5" -H "Content-Type: application/json" --data '{}'
curl --retry 30 --retry-delay 1 --retry-all-errors "$NOTIFIER/api/grids/2026-W50"
#: docs/media/README.md 1
holds '"week":"2026-W50"'
MEDIA=$EDITOR
ID=$(grep -o 'edu-[0-9a-f]\{32\}' answer | head -1)
#: docs/editors/outlets.md 2
#: docs/editors/outlets.md 3
ID=$NEVER_ANSWERED
await "\"obligationId\":\"REQUEST_ANSWER/$ID\",\"kind\":\"REQUEST_ANSWER\",\"state\":\"OVERDUE\"" "$NOTIFIER/api/ops"
#: docs/ops/escalation.md 1
#: docs/ops/README.md 1
holds media_grid_
KEY=$OPS
#: docs/editors/certificate.md 1
#: docs/media/signatures.md 1
#: docs/media/canonical-form.md 1
stand_at 2026-12-11T09:00:00+05:00
ID=$MATTER
OUTLET=$OPS
await "$ID" "$NOTIFIER/api/joint-notices"
#: docs/agencies/joint-matters.md 5
#: docs/agencies/joint-matters.md 6

#! README.md 1: takes a minute; the check plays the demo
#! README.md 2: needs Docker; ComposeTest starts the same file
#! docs/developers/vocabulary.md 1: counts words in the history of the source, for the page alone
#! docs/editors/outlets.md 1: the address must take a test message first; ChannelPagesTest has such an outlet
#! docs/media/signatures.md 2: stops a media-grid first, or needs Docker
#! docs/media/api.md 1: SampleClientsTest runs the same
#! docs/media/topics.md 1: SampleReadersTest runs the file
#! docs/media/topics.md 2: SampleReadersTest runs the three files
#! docs/ops/backup-and-restore.md 1: stops a media-grid first
#! docs/ops/calendars.md 3: needs jq, which not every machine has
#! docs/ops/escalation.md 2: starts a media-grid on the usual ports, with a mail server
#! docs/ops/monitoring.md 1: needs Docker; PlantedFaultsTest reads the same rules
#! docs/ops/operations.md 1: needs the archive of a release, which the check unpacks
#! docs/ops/operations.md 2: needs Docker; OwnerAndStandbyTest has two instances
#! docs/ops/people-and-keys.md 1: needs Docker; KeysCommandTest runs the same program
#! docs/ops/replay.md 1: ReplayCommandTest runs them
#! docs/ops/security.md 2: needs the scripts of Kafka; ErasureTest writes the same tombstone
#! docs/ops/unreadable-records.md 1: needs the scripts of Kafka
#! docs/ops/upgrades.md 1: needs Docker, and a state to forget
#! docs/ops/upgrades.md 2: needs Docker, and damaged data; RepairTest has such data
#! kill-series/README.md 1: takes six minutes, and the check builds it
