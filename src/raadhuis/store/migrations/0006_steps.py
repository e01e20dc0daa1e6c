"""What is done together is undone together; and a draft knows how often it was altered."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def each_a_step(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make what was done before, one by one, a step each."""
    model = apps.get_app_config("raadhuis_store").get_model("UnfinishedDraft")
    drafts = model._default_manager.using(editor.connection.alias)  # noqa: SLF001 - Django's own name for it
    for id_, *lists in drafts.values_list("pk", "edits", "undone"):
        edits, undone = ([[edit] for edit in one] for one in lists)
        drafts.filter(pk=id_).update(edits=edits, undone=undone)


class Migration(migrations.Migration):
    """A column for how often, and lists of steps."""

    dependencies = (("raadhuis_store", "0005_taken_over"),)
    operations = (
        migrations.AddField("unfinisheddraft", "turn", models.PositiveIntegerField(default=0)),
        migrations.RunPython(each_a_step, migrations.RunPython.noop),
    )
