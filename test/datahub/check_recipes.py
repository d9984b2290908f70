"""Checks recipes against the shapes that DataHub's own command holds them to; unknown keys are wrong.

    check_recipes.py [--schema FILE] RECIPE...

Writes a line of JSON: each recipe with what is wrong. With --schema, against that JSON schema instead.
"""

import json
import sys

import jsonschema
import yaml

from datahub.ingestion.run.pipeline_config import PipelineConfig
from datahub.ingestion.sink.sink_registry import sink_registry
from datahub.ingestion.source.source_registry import source_registry
from datahub.ingestion.transformer.transform_registry import transform_registry


def config_class(part_class):
    getter = getattr(part_class, "get_config_class", None)
    if getter is not None:
        return getter()
    # Transformers name their configuration in the constructor only, or in that of the class they stand for.
    constructors = [getattr(one.__init__, "__annotations__", {}) for one in part_class.__mro__]
    return next(types["config"] for types in constructors if "config" in types)


def problems_of(part, registry, where):
    found = config_class(registry.get(part["type"]))
    try:
        found.model_validate(part["config"])
    except Exception as problem:
        return [f"{where} {part['type']}: {problem}"]
    known = set(found.model_fields) | {f.alias for f in found.model_fields.values() if f.alias}
    return [f"{where} {part['type']}: unknown key {key}" for key in part["config"] if key not in known]


def check(recipe):
    problems = []
    try:
        PipelineConfig.model_validate(recipe)
    except Exception as problem:
        problems.append(f"pipeline: {problem}")
    problems += problems_of(recipe["source"], source_registry, "source")
    problems += problems_of(recipe["sink"], sink_registry, "sink")
    for part in recipe.get("transformers", []):
        problems += problems_of(part, transform_registry, "transformer")
    return problems


def check_schema(recipe, schema):
    return [f"{problem.json_path}: {problem.message}" for problem in jsonschema.Draft7Validator(schema).iter_errors(recipe)]


words = sys.argv[1:]
schema = None
if words[0] == "--schema":
    schema = json.load(open(words[1]))
    words = words[2:]
result = {}
for path in words:
    recipe = yaml.safe_load(open(path))
    result[path] = check(recipe) if schema is None else check_schema(recipe, schema)
print("@result " + json.dumps(result))
