"""Runs `datahub check sql-lineage` for each query of a JSON file, in one process: starting Python anew costs more.

Reads {"<name>": "<sql>", …}; writes a line of JSON for each: its name and what the command printed.
"""

import contextlib
import io
import json
import sys

from datahub.entrypoints import datahub

with open(sys.argv[1], encoding="utf-8") as file:
    queries = json.load(file)

for name, sql in queries.items():
    printed = io.StringIO()
    words = ["check", "sql-lineage", "--sql", sql, "--platform", "postgres", "--offline"]
    with contextlib.redirect_stdout(printed):
        datahub.main([*words, "--default-db", sys.argv[2], "--default-schema", "public"], standalone_mode=False)
    text = printed.getvalue()
    lineage = json.loads(text[text.index("{"):])
    print("\n@result " + json.dumps({"name": name, "lineage": lineage}), flush=True)
