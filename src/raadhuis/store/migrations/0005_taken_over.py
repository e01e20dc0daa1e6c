"""In which municipality a draft was taken over."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("raadhuis_store", "0004_undone"),)
    operations = (migrations.AddField("UnfinishedDraft", "taken_over", models.TextField(default="")),)
