"""All addresses; those of the English pages begin with /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from raadhuis.web.portal import (
    about,
    chart,
    comparison,
    feed,
    history,
    home,
    posts,
    subjects,
    suggestions,
    tasks,
    wayfinding,
)

urlpatterns = i18n_patterns(
    path("", home.start, name="start"),
    path("werk/", include("raadhuis.web.desk.urls")),
    path("<slug:register>/", home.home, name="home"),
    path("<slug:register>/organogram", chart.chart, name="chart"),
    path("<slug:register>/organogram.svg", chart.chart_file, name="chart-file"),
    path("<slug:register>/visie", subjects.vision, name="vision"),
    path("<slug:register>/portefeuilles", tasks.portfolios, name="portfolios"),
    path("<slug:register>/vervanging", posts.deputies, name="deputies"),
    path("<slug:register>/over", about.about, name="about"),
    path("<slug:register>/organisatie.json", about.as_data, name="data-file"),
    path("<slug:register>/organisatie.yaml", about.as_register, name="register-file"),
    path("<slug:register>/wijzigingen.atom", feed.feed, name="feed"),
    path("<slug:register>/wijzigingen", history.changes, name="changes"),
    path("<slug:register>/wijzigingen/<int:number>", history.change, name="change"),
    path("<slug:register>/vergelijk", comparison.comparison, name="comparison"),
    path("<slug:register>/taken.csv", tasks.as_sheet, name="tasks-file"),
    path("<slug:register>/wie", wayfinding.who, name="who"),
    path("<slug:register>/wie/suggesties", suggestions.suggestions, name="suggestions"),
    path("<slug:register>/<slug:plural>", subjects.kind, name="kind"),
    path("<slug:register>/<slug:plural>/<slug:id_>", subjects.subject, name="subject"),
    prefix_default_language=False,
)

handler404 = "raadhuis.web.portal.errors.not_found"
handler400 = "raadhuis.web.portal.errors.bad_request"
handler500 = "raadhuis.web.portal.errors.server_error"
