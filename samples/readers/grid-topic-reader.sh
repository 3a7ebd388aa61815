#!/bin/sh
# Prints key, offset, size of the value and headers of all records of the media-grid: grid-topic-reader.sh BROKER
exec kcat -b "$1" -C -t media-grids -o beginning -e -q -X isolation.level=read_committed -f '%k %o %S %h\n'
