package com.kohortpay.client.model;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonView;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * On a class: Jackson must not find getters and fields by itself. On a method: Jackson creates a value with it, from what it has read. An annotation
 * of our own, as compilers without Jackson warn of the arguments of its annotations, but not where they annotate another annotation.
 */
@JacksonAnnotationsInside
@JsonAutoDetect(fieldVisibility = Visibility.NONE, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
@JsonView(Object.class)
@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
@Retention(RetentionPolicy.RUNTIME)
@interface ForJackson {}
