"""The table of unfinished drafts."""

from uuid import uuid4

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("raadhuis_store", "0001_initial"),)
    operations = (
        migrations.CreateModel(
            "UnfinishedDraft",
            [
                ("id", models.UUIDField(default=uuid4, primary_key=True, serialize=False)),
                ("begun_at", models.DateTimeField(auto_now_add=True)),
                ("text", models.TextField()),
                ("edits", models.JSONField(default=list)),
            ],
            options={"db_table": "raadhuis_draft"},
        ),
    )
