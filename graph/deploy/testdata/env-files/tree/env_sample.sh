#!/bin/sh -e
set -u
export SCRIPT_SAMPLE="from-script"
if [ -n "$X" ]; then
  export INDENTED=${INDENTED:-yes}
fi
