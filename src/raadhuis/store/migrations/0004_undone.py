"""What was undone to a draft, so that it can be done again."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("raadhuis_store", "0003_sought_words"),)
    operations = (migrations.AddField("UnfinishedDraft", "undone", models.JSONField(default=list)),)
