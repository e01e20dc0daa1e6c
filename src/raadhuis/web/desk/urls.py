"""The addresses of the desk, below /werk/."""

from django.urls import path

from raadhuis.web.desk import views

urlpatterns = [
    path("invoer", views.begin, name="intake"),
    path("invoer/<uuid:id_>", views.review, name="draft"),
    path("invoer/<uuid:id_>/neem-over", views.take_over, name="take-over"),
    path("invoer/<uuid:id_>/gooi-weg", views.discard, name="discard"),
]
