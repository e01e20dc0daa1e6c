"""The table of words that were asked in vain."""

from django.db import migrations, models

from raadhuis.core.facts.values import LONGEST_ID


class Migration(migrations.Migration):
    dependencies = (("raadhuis_store", "0002_drafts"),)
    operations = (
        migrations.CreateModel(
            "SoughtWord",
            [
                ("pk", models.CompositePrimaryKey("municipality", "month", "word", primary_key=True, serialize=False)),
                ("municipality", models.CharField(max_length=LONGEST_ID)),
                ("month", models.DateField()),
                ("word", models.CharField(max_length=30)),
                ("times", models.PositiveIntegerField()),
            ],
            options={"db_table": "raadhuis_word"},
        ),
    )
