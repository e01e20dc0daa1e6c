"""The tables, and the triggers by which the database itself refuses to alter or remove a change."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SQLITE = (
    """
CREATE TRIGGER raadhuis_change_not_updated BEFORE UPDATE ON raadhuis_change
BEGIN SELECT RAISE(ABORT, 'a recorded change is kept as it is'); END
""",
    """
CREATE TRIGGER raadhuis_change_not_deleted BEFORE DELETE ON raadhuis_change
BEGIN SELECT RAISE(ABORT, 'a recorded change is kept as it is'); END
""",
    # INSERT OR REPLACE removes a row without asking the trigger above.
    """
CREATE TRIGGER raadhuis_change_not_replaced BEFORE INSERT ON raadhuis_change
WHEN EXISTS (SELECT 1 FROM raadhuis_change WHERE municipality = NEW.municipality AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a recorded change is kept as it is'); END
""",
)

# Without statistics, so that no text lives on among those after it was erased.
POSTGRESQL = """
CREATE FUNCTION raadhuis_keep() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a recorded change is kept as it is' USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER raadhuis_change_kept BEFORE UPDATE OR DELETE ON raadhuis_change
FOR EACH ROW EXECUTE FUNCTION raadhuis_keep();
CREATE TRIGGER raadhuis_change_not_emptied BEFORE TRUNCATE ON raadhuis_change
FOR EACH STATEMENT EXECUTE FUNCTION raadhuis_keep();
ALTER TABLE raadhuis_text ALTER COLUMN text SET STATISTICS 0;
"""


def guard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make the triggers."""
    if editor.connection.vendor == "postgresql":
        editor.execute(POSTGRESQL)
    else:
        for trigger in SQLITE:
            editor.execute(trigger)


class Migration(migrations.Migration):
    initial = True
    dependencies = ()
    operations = (
        migrations.CreateModel(
            "Head",
            [
                ("municipality", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("number", models.PositiveIntegerField(default=0)),
                ("erasures", models.PositiveIntegerField(default=0)),
            ],
            options={"db_table": "raadhuis_head"},
        ),
        migrations.CreateModel(
            "StoredChange",
            [
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "municipality", "number", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("municipality", models.CharField(max_length=100)),
                ("number", models.PositiveIntegerField()),
                ("recorded_at", models.DateTimeField()),
                ("format", models.PositiveSmallIntegerField()),
                ("body", models.BinaryField()),
                ("hash", models.CharField(max_length=64)),
            ],
            options={"db_table": "raadhuis_change"},
        ),
        migrations.CreateModel(
            "ErasableText",
            [
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "municipality", "seal", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("municipality", models.CharField(max_length=100)),
                ("seal", models.CharField(max_length=64)),
                ("salt", models.BinaryField()),
                ("text", models.TextField()),
            ],
            options={"db_table": "raadhuis_text"},
        ),
        migrations.RunPython(guard, migrations.RunPython.noop),
    )
