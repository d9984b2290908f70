"""Reads each file of records given with DataHub's own command, and sends it through into another file, in one process.

Writes a line of JSON for each: its number, what the check said, and the exit code of the run that copied it.
"""

import contextlib
import io
import json
import sys

from datahub.entrypoints import datahub

for number, path in enumerate(sys.argv[1:]):
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        try:
            datahub.main(["check", "metadata-file", path], standalone_mode=False)
        except Exception as failure:  # what the command would end with a traceback on
            said.write(str(failure))
    recipe = f"{path}.dhub.yaml"
    config = {
        "source": {"type": "file", "config": {"path": path}},
        "sink": {"type": "file", "config": {"filename": f"{path}.copy"}},
    }
    with open(recipe, "w", encoding="utf-8") as file:
        json.dump(config, file)
    try:
        datahub.main(["ingest", "run", "-c", recipe, "--no-spinner"], standalone_mode=False)
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    print("\n@result " + json.dumps({"number": number, "said": said.getvalue(), "exitCode": code}), flush=True)
