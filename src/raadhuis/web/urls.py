"""All addresses; those of the English pages begin with /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from raadhuis.web.portal import chart, comparison, history, views

urlpatterns = i18n_patterns(
    path("", views.start, name="start"),
    path("<slug:register>/", views.home, name="home"),
    path("<slug:register>/organogram", chart.chart, name="chart"),
    path("<slug:register>/organogram.svg", chart.chart_file, name="chart-file"),
    path("<slug:register>/visie", views.vision, name="vision"),
    path("<slug:register>/wijzigingen", history.changes, name="changes"),
    path("<slug:register>/wijzigingen/<int:number>", history.change, name="change"),
    path("<slug:register>/vergelijk", comparison.comparison, name="comparison"),
    path("<slug:register>/<slug:plural>", views.kind, name="kind"),
    path("<slug:register>/<slug:plural>/<slug:id_>", views.subject, name="subject"),
    prefix_default_language=False,
)

handler404 = "raadhuis.web.portal.errors.not_found"
handler400 = "raadhuis.web.portal.errors.bad_request"
handler500 = "raadhuis.web.portal.errors.server_error"
