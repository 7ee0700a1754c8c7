package com.kohortpay.contract.call;

import com.kohortpay.client.KohortPay;
import com.kohortpay.contract.call.RequestCapture.Captured;
import com.kohortpay.contract.call.Slot.Place;
import com.kohortpay.contract.exchange.Exchange;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import retrofit2.Call;

/**
 * One method of the generated client, described by what it does and not by how it is declared: the request that it sends,
 * and where in it each value ends up, are found out by calling it with sample values and sending nothing.
 */
public final class ClientMethod {
  private static final RequestCapture CAPTURE = new RequestCapture();

  private final Method accessor;
  private final Method method;
  private final List<Slot> slots;
  private final RequestTemplate template;
  private final Captured sample;

  private ClientMethod(Method accessor, Method method) {
    this.accessor = accessor;
    this.method = method;
    List<Slot> unplaced = OptionsObjects.slots(method);
    Map<Slot, Object> samples = new HashMap<>();
    unplaced.forEach(slot -> samples.put(slot, SampleValues.one(slot.type())));
    this.sample = send(samples);
    this.template = RequestTemplate.of(sample, unplaced, slot -> {
      Map<Slot, Object> changed = new HashMap<>(samples);
      changed.put(slot, SampleValues.other(slot.type()));
      return send(changed);
    });
    this.slots = template.slots();
  }

  /** Returns every method of every interface that {@link KohortPay} gives access to. */
  public static List<ClientMethod> all() {
    return All.METHODS;
  }

  /** Returns the method of {@link KohortPay} that gives access to this method's interface. */
  public Method accessor() {
    return accessor;
  }

  /** Returns the method itself. */
  public Method java() {
    return method;
  }

  /** Returns the values that it takes. */
  public List<Slot> slots() {
    return slots;
  }

  /** Returns the slot that ends up at a place, if there is one. */
  public Optional<Slot> slot(Place place) {
    return slots.stream().filter(slot -> slot.place().filter(place::equals).isPresent()).findFirst();
  }

  /** Returns HTTP method and path, variables as {@code {}}: {@code PATCH /groups/{}}. Empty if it refuses to send samples. */
  public String sends() {
    return template.line();
  }

  /** Returns why the client refused to send the sample values, if it did. */
  public Optional<Throwable> refusal() {
    return sample.refusal();
  }

  public CallStyle style() {
    Class<?> type = method.getReturnType();
    return type == Call.class ? CallStyle.CALL : type == CompletableFuture.class ? CallStyle.ASYNC : CallStyle.SYNC;
  }

  /** Returns the Java type of a success. */
  public Type resultType() {
    return style() == CallStyle.SYNC ? method.getGenericReturnType()
        : ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
  }

  /**
   * Returns the request that it sends for these values, as an exchange without a response.
   *
   * @param values by slot; what is missing is null, or an option that is not set
   * @return empty if the client refuses to send it
   */
  public Optional<Exchange> request(Map<Slot, Object> values) {
    return send(values).exchange();
  }

  /** Returns what the client throws instead of sending a request for these values, if it refuses them. */
  public Optional<Throwable> refusal(Map<Slot, Object> values) {
    return send(values).refusal();
  }

  /** Returns a value for each slot, all different from what a client would send by itself. */
  public Map<Slot, Object> samples() {
    Map<Slot, Object> samples = new HashMap<>();
    slots.forEach(slot -> samples.put(slot, SampleValues.one(slot.type())));
    return samples;
  }

  /** Calls it. Throws what it throws. */
  Object invoke(KohortPay client, Map<Slot, Object> values) {
    return Reflection.invoke(method, Reflection.invoke(accessor, client), OptionsObjects.arguments(method, values));
  }

  private Captured send(Map<Slot, Object> values) {
    Map<Slot, Object> byPosition = new HashMap<>();
    values.forEach((slot, value) -> byPosition.put(slot.at(Optional.empty()), value));
    synchronized (CAPTURE) {
      return CAPTURE.capture(accessor, method, OptionsObjects.arguments(method, byPosition));
    }
  }

  @Override
  public String toString() {
    return accessor.getName() + "()." + method.getName() + "/" + method.getParameterCount();
  }

  private static final class All {
    static final List<ClientMethod> METHODS = find();

    private static List<ClientMethod> find() {
      List<ClientMethod> methods = new ArrayList<>();
      Stream.of(KohortPay.class.getMethods())
          .filter(each -> each.getParameterCount() == 0 && each.getReturnType().isInterface())
          .forEach(accessor -> Stream.of(accessor.getReturnType().getMethods())
              .filter(method -> !Modifier.isStatic(method.getModifiers()))
              .forEach(method -> methods.add(new ClientMethod(accessor, method))));
      return List.copyOf(methods);
    }
  }
}
